package dev.holdpoint.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No secret gets past redaction; what only looks a little like one stays readable. */
final class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws configure set aws_secret_access_key wJalrXUtnFEMIK7MDENGbPxRfiCY|wJalrXUtn",
        "AKIAIOSFODNN7EXAMPLE is my key|AKIAIOSFODNN7EXAMPLE",
        "PGPASSWORD=hunter2 psql -h db|hunter2",
        "psql postgresql://app:hunter2@db/orders|hunter2",
        "curl -H 'Authorization: Bearer abcdef0123456789' x|abcdef0123456789",
        "git clone https://x:ghp_abcdefghijklmnopqrstuvwxyz0123@github.com/a/b|ghp_abcdefgh",
        "mysql --password 'top secret' -e x|top secret",
        "gh secret set TOKEN --body=ghs_abcdefghijklmnopqrstuvwxyz|ghs_abcdefgh",
        "curl -u admin:opensesame http://x|opensesame",
        "curl -uadmin:opensesame x|opensesame",
        "-----BEGIN EC PRIVATE KEY----- MHcCAQEE|MHcCAQEE",
        "stripe sk_live_0123456789abcdef|sk_live_0123",
        "glpat-0123456789abcdefghij|glpat-0123",
        "xoxb-0123456789-abcdef|xoxb-0123",
        "AIzaSyA0123456789abcdefghijklmnopqrstuv|AIzaSyA",
        "npm_0123456789abcdefghijklmnopqrstuvwxyz|npm_0123",
        "login --pass opensesame|opensesame",
        "hpa_0123456789abcdefghij|hpa_0123",
        "export API_KEY=\"0123456789abcdef\"|0123456789abcdef",
        "vault login hvs.abcdefghijklmnopqrstuvwxyz|hvs.abcdefgh",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.abcdefghijk|eyJzdWIi"
      })
  void text_withSecret_losesIt(String text, String secret) {
    assertThat(Redaction.text(text)).doesNotContain(secret).contains("[redacted]");
  }

  @ParameterizedTest
  @CsvSource({
    "aws cloudformation delete-stack --stack-name checkout-prod",
    "kubectl delete secret db-credentials -n checkout",
    "DELETE FROM orders WHERE id = 7",
    "git push origin main --force"
  })
  void text_withoutSecret_staysAsItIs(String text) {
    assertThat(Redaction.text(text)).isEqualTo(text);
  }

  @Test
  void fields_namedLikeSecrets_loseNumbersToo() {
    Value.Fields given =
        Value.Fields.NONE
            .with("MasterUserPassword", "hunter2")
            .with("pinToken", 123_456)
            .with("DBInstanceIdentifier", "checkout-db")
            .with("nested", Value.Fields.NONE.with("apiKey", "0123"));

    assertThat(Canon.write(Redaction.fields(given)))
        .doesNotContain("hunter2", "123456", "0123")
        .contains("checkout-db");
  }
}
