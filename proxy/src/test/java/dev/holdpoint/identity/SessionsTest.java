package dev.holdpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private final Ticker clock = new Ticker();
  private final SessionLimits limits =
      new SessionLimits(Duration.ofMinutes(60), Duration.ofMinutes(100), Duration.ofMinutes(15), 3);
  private final Sessions sessions = new Sessions(limits, clock);

  /** A clock that is moved by hand. */
  private static final class Ticker extends Clock {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void use_withinIdle_prolongsUpToTheAbsoluteBound() {
    String id = sessions.open("alice").id();

    clock.pass(Duration.ofMinutes(59));
    assertThat(sessions.use(id)).isPresent();
    clock.pass(Duration.ofMinutes(40));
    assertThat(sessions.use(id)).isPresent();
    clock.pass(Duration.ofMinutes(1));
    assertThat(sessions.use(id)).isEmpty();
  }

  @Test
  void peek_doesNotProlong() {
    String id = sessions.open("alice").id();

    clock.pass(Duration.ofMinutes(59));
    assertThat(sessions.peek(id)).isPresent();
    clock.pass(Duration.ofMinutes(1));
    assertThat(sessions.peek(id)).isEmpty();
  }

  @Test
  void open_onePastTheBound_oldestGoes() {
    String first = sessions.open("alice").id();
    sessions.open("bob");
    sessions.open("bob");
    assertThat(sessions.use(first)).isPresent();

    sessions.open("bob");

    assertThat(sessions.use(first)).isEmpty();
  }

  @Test
  void close_andUnknown_areNobody() {
    String id = sessions.open("alice").id();

    sessions.close(id);

    assertThat(sessions.use(id)).isEmpty();
    assertThat(sessions.use("guess")).isEmpty();
  }

  @Test
  void link_inTime_worksOnce() {
    String code = sessions.link("alice");
    clock.pass(Duration.ofMinutes(15).minusMillis(1));

    assertThat(sessions.redeem(code)).contains("alice");
    assertThat(sessions.redeem(code)).isEmpty();
  }

  @Test
  void link_tooLate_isUsedUp() {
    String code = sessions.link("alice");
    clock.pass(Duration.ofMinutes(15));

    assertThat(sessions.redeem(code)).isEmpty();
  }

  @Test
  void throttle_fromTheFifthFailure_waitsTwiceAsLongEachTime() {
    var throttle = new LoginThrottle(clock);
    for (int i = 0; i < LoginThrottle.FREE_TRIES - 1; i++) {
      throttle.failed("alice");
    }
    assertThat(throttle.pauseLeft("alice")).isZero();

    throttle.failed("alice");
    assertThat(throttle.pauseLeft("alice")).isEqualTo(Duration.ofSeconds(1));
    throttle.failed("alice");
    assertThat(throttle.pauseLeft("alice")).isEqualTo(Duration.ofSeconds(2));
    assertThat(throttle.pauseLeft("bob")).isZero();
    for (int i = 0; i < 40; i++) {
      throttle.failed("alice");
    }
    assertThat(throttle.pauseLeft("alice")).isEqualTo(Duration.ofMinutes(15));
    throttle.succeeded("alice");
    assertThat(throttle.pauseLeft("alice")).isZero();
  }
}
