package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Bytes;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.aws.AwsMember.Place;
import dev.holdpoint.classify.aws.AwsMember.Shape;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.JsonBody;
import dev.holdpoint.classify.http.XmlBody;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The input of a REST operation, gathered from labels, query, headers and body. */
final class RestInput {
  private final HttpCall call;
  private final AwsService service;
  private final AwsOperation operation;
  private final TreeMap<String, Value> input = new TreeMap<>();
  private boolean complete = true;
  private String identity = "";

  private RestInput(HttpCall call, AwsService service, AwsOperation operation) {
    this.call = call;
    this.service = service;
    this.operation = operation;
  }

  static AwsDecoder.Decoded decoded(HttpCall call, RestDecoder.Match match) {
    var fit = match.fit();
    var made = new RestInput(call, match.service(), fit.route().operation());
    fit.labels().forEach((wire, text) -> made.put(wire, Value.of(text), Place.LABEL));
    made.query(fit.route().query());
    made.headers();
    made.body();
    var fields = new Value.Fields(made.input);
    return new AwsDecoder.Decoded(
        match.service(), made.operation, fields, made.complete, made.identity);
  }

  private void put(String wire, Value value, Place place) {
    input.put(member(wire, place).map(AwsMember::name).orElse(wire), value);
  }

  private Optional<AwsMember> member(String wire, Place place) {
    return operation.members().stream()
        .filter(member -> member.place() == place && member.wire().equals(wire))
        .findFirst();
  }

  private void query(List<String> literals) {
    for (Form.Pair pair : Form.read(call.query(), "query").pairs()) {
      String name = pair.name();
      boolean literal = literals.contains(name) || literals.contains(name + "=" + pair.value());
      if (!literal && !name.startsWith("X-Amz-") && !name.equals("x-id")) {
        String key = member(name, Place.QUERY).map(AwsMember::name).orElse(name);
        input.merge(key, Value.of(pair.value()), RestInput::both);
      }
    }
  }

  /** A query parameter that comes twice is a list. */
  private static Value both(Value first, Value second) {
    var items = new java.util.ArrayList<Value>();
    if (first instanceof Value.Items(var before)) {
      items.addAll(before);
    } else {
      items.add(first);
    }
    items.add(second);
    return new Value.Items(items);
  }

  private void headers() {
    for (AwsMember member : operation.members()) {
      if (member.place() == Place.HEADER && !member.wire().startsWith("x-amz-checksum")) {
        call.headers()
            .first(member.wire())
            .ifPresent(text -> input.put(member.name(), Value.of(text)));
      }
    }
  }

  private void body() {
    var payload = operation.members().stream().filter(m -> m.place() == Place.PAYLOAD).findFirst();
    if (payload.isPresent() && payload.get().shape() == Shape.BYTES) {
      complete = true;
      identity = BodyText.bytes(call).filter(b -> b.length() > 0).map(RestInput::digest).orElse("");
      return;
    }
    var text = BodyText.text(call);
    complete = text.isPresent();
    text.filter(t -> !t.isEmpty()).ifPresent(t -> structured(t, payload));
  }

  private void structured(String text, Optional<AwsMember> payload) {
    if (payload.isPresent() && payload.get().shape() == Shape.TEXT) {
      input.put(payload.get().name(), Value.of(text));
      return;
    }
    var fields = service.speaks("rest-xml") ? XmlBody.fields(text) : JsonBody.fields(text);
    if (payload.isPresent()) {
      input.put(payload.get().name(), S3Batch.named(service, operation, fields));
    } else {
      fields.fields().forEach((name, value) -> put(name, value, Place.BODY));
    }
  }

  private static String digest(Bytes bytes) {
    return Fingerprint.of(bytes.toArray()).hex();
  }
}
