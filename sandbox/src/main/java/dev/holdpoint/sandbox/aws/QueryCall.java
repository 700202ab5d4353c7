package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Deed;

/** One call of a query or EC2 service. */
record QueryCall(String service, String operation, Form form, String requestId) {
  Deed deed(String target) {
    return new Deed("aws", service + ":" + operation, target, requestId);
  }
}
