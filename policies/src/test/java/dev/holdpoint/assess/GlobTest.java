package dev.holdpoint.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "a,a,true",
    "a,b,false",
    "a*,a,true",
    "a*,abc,true",
    "*c,abc,true",
    "a*c,abbc,true",
    "a*c,abb,false",
    "a?c,abc,true",
    "a?c,ac,false",
    "*a*b*,xaybz,true",
    "*a*b*,xbya,false",
    "Delete*,DeleteStack,true",
    "Delete*,deleteStack,false",
    "**,x,true",
    "*ab,aab,true"
  })
  void matches_pattern_asDocumented(String pattern, String text, boolean expected) {
    assertThat(new Glob(pattern).matches(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "checkout-*,checkout-prod,YES",
    "checkout-*,*,UNKNOWN",
    "*,*,YES",
    "checkout-prod,check*,UNKNOWN",
    "checkout-prod,search*,NO",
    "web*,web-*,YES",
    "*-db,shop*,UNKNOWN"
  })
  void covers_idsAndPatternsOfIds_isThreeValued(String pattern, String id, Truth expected) {
    assertThat(new Glob(pattern).covers(id)).isEqualTo(expected);
  }

  @Test
  void matches_hostilePattern_staysFast() {
    var glob = new Glob("*a".repeat(200) + "b");

    assertThat(glob.matches("a".repeat(10_000))).isFalse();
  }

  @Test
  void create_outOfBounds_isRefused() {
    assertThat(new Glob("x".repeat(Glob.MAX_LENGTH)).literal()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new Glob("x".repeat(513)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Glob(""));
  }
}
