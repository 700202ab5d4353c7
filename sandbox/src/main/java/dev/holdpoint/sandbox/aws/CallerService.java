package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Names;
import java.util.List;
import java.util.Optional;

/** STS: everybody is the operator, which is the point of the story. */
final class CallerService implements QueryService {
  @Override
  public String namespace() {
    return "https://sts.amazonaws.com/doc/2011-06-15/";
  }

  @Override
  public Optional<List<Xml>> run(QueryCall call) {
    return call.operation().equals("GetCallerIdentity")
        ? Optional.of(
            List.of(
                Xml.of("UserId", "AROAEXAMPLEOPER00001:agent"),
                Xml.of("Account", Names.ACCOUNT),
                Xml.of("Arn", "arn:aws:sts::" + Names.ACCOUNT + ":assumed-role/operator/agent")))
        : Optional.empty();
  }
}
