package dev.holdpoint.classify.terraform;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resources that say who may do what, or that open something to everybody. */
final class Rights {
  private static final Pattern TYPES =
      Pattern.compile(
          ".*_iam_(?!openid_connect_provider).*|.*_role_assignment|.*_role_binding.*|.*_role_definition"
              + "|.*_policy_attachment|.*_access_policy|.*_access_key|.*_key_policy|.*_bucket_policy"
              + "|aws_kms_grant|aws_lambda_permission|.*_resource_policy|kubernetes_(cluster_)?role.*"
              + "|github_(team_repository|membership|repository_collaborator.*|team_membership)"
              + "|.*_service_account_key|vault_policy|.*_user_group_membership|azuread_.*");
  private static final Pattern OPEN =
      Pattern.compile(
          "\"acl\":\"(public-read|public-read-write|authenticated-read)\""
              + "|\"publicly_accessible\":true|\"visibility\":\"public\""
              + "|\"member\":\"all(Authenticated)?Users\"");

  private Rights() {}

  /** What the change means for rights; empty when nothing. */
  static Optional<Effect> changed(String type, Value.Fields resource) {
    if (resource.get("change").orElse(Value.NOTHING) instanceof Value.Fields change) {
      Optional<Value> after = change.get("after");
      boolean opens = after.map(Canon::write).filter(text -> OPEN.matcher(text).find()).isPresent();
      boolean was =
          change.get("before").map(Canon::write).filter(t -> OPEN.matcher(t).find()).isPresent();
      if (opens && !was) {
        return Optional.of(Effect.EXPOSE);
      }
    }
    return TYPES.matcher(type).matches() ? Optional.of(Effect.GRANT) : Optional.empty();
  }
}
