package dev.holdpoint.sandbox.aws;

import java.util.List;
import java.util.Optional;

/** A service of the query protocol family. */
interface QueryService {
  /** The XML namespace of its answers. */
  String namespace();

  /** The result's children, or nothing for an operation it does not have. */
  Optional<List<Xml>> run(QueryCall call);
}
