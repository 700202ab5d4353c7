package dev.holdpoint.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Effect;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerbsTest {
  private static final Verbs VERBS =
      Verbs.parse("# a comment\nread get check test\nupdate mutate testfailover\nreplace failover");

  @Test
  void camel_firstWordDecides_theLongestBeginningFirst() {
    assertThat(VERBS.camel("getThing")).contains(Effect.READ);
    assertThat(VERBS.camel("batchGetThings")).contains(Effect.READ);
    assertThat(VERBS.camel("testFailover")).contains(Effect.UPDATE);
    assertThat(VERBS.camel("databaseFailover")).contains(Effect.REPLACE);
    assertThat(VERBS.camel("debugGet")).isEmpty();
  }

  @Test
  void camel_withANounThatBeginsLikeAVerb_isEmpty() {
    assertThat(VERBS.camel("tests")).isEmpty();
    assertThat(VERBS.camel("getaway")).isEmpty();
    assertThat(VERBS.anyCase("tests")).isEmpty();
  }

  @Test
  void camel_destructiveWord_countsUnlessTheMethodAsks() {
    assertThat(VERBS.camel("mutateThenDelete")).contains(Effect.DELETE);
    assertThat(VERBS.camel("bulkPurge")).contains(Effect.DELETE);
    assertThat(VERBS.camel("checkDelete")).contains(Effect.READ);
    assertThat(VERBS.camel("mutateDeleted")).contains(Effect.UPDATE);
  }

  @Test
  void camel_joined_takesTheWorseOfBoth() {
    assertThat(VERBS.camel("checkAndMutateRow")).contains(Effect.UPDATE);
    assertThat(VERBS.camel("checkAndFrobnicate")).isEmpty();
    assertThat(VERBS.camel("checkAndDelete")).contains(Effect.DELETE);
  }

  @Test
  void anyCase_withoutHumps_endsTheVerbAnywhere() {
    assertThat(VERBS.anyCase("GETTHING")).contains(Effect.READ);
    assertThat(VERBS.anyCase("testfailovernow")).contains(Effect.UPDATE);
    assertThat(VERBS.anyCase("bulkdelete")).contains(Effect.DELETE);
    assertThat(VERBS.anyCase("undelete")).isEqualTo(Optional.empty());
  }

  @Test
  void standard_hasNoReadThatChanges() {
    for (String name : new String[] {"stop", "setLabels", "runNow", "updateAll", "addKey"}) {
      assertThat(Verbs.standard().camel(name).orElseThrow().mutates()).as(name).isTrue();
    }
  }
}
