package io.askmydocs.host.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that stay, because they are in audit trails. */
class ActorTest {

    @Test
    void hasATextThatTellsAllOfIt() {
        assertThat(Actor.user("ann").text()).isEqualTo("user:ann");
        assertThat(Actor.apiKey("job: nightly").text()).isEqualTo("api_key:job: nightly");
        assertThat(Actor.schedule().text()).isEqualTo("schedule");
        assertThat(Actor.commandLine().text()).isEqualTo("command_line");
        assertThat(Actor.anonymous().text()).isEqualTo("anonymous");
    }

    @Test
    void isReadFromItsText() {
        for (Actor actor : List.of(Actor.user("ann"), Actor.apiKey("job: nightly"), Actor.schedule())) {
            assertThat(Actor.parse(actor.text())).contains(actor);
        }
        assertThat(Actor.parse("")).isEmpty();
        assertThat(Actor.parse("robot:r2")).isEmpty();
    }

    @Test
    void doesWhatHasStableNames() {
        assertThat(Arrays.stream(Act.values()).map(Act::wireName))
                .containsExactly(
                        "signed_in",
                        "sign_in_failed",
                        "signed_out",
                        "password_changed",
                        "password_refused",
                        "user_added",
                        "user_disabled",
                        "user_enabled",
                        "api_key_made",
                        "api_key_revoked",
                        "account_added",
                        "account_renamed",
                        "connected",
                        "disconnect_asked",
                        "settings_changed",
                        "cadence_changed",
                        "paused",
                        "resumed",
                        "sync_asked",
                        "reconcile_asked",
                        "stop_asked");
    }
}
