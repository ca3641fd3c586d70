package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.askmydocs.host.HandClock;
import io.askmydocs.host.HostFixture;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.journal.AuditTrail.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who came, went, or tried to. */
class SignInTrailTest {

    private Served served;

    @BeforeEach
    void start(@TempDir Path folder) {
        served = Served.in(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    /** Newest first. */
    private List<Entry> trail(String tenant, String event) {
        return served.host()
                .tenant(tenant)
                .audit(
                        new AuditFilter(Optional.empty(), Optional.of(event), Optional.empty(), Optional.empty()),
                        new Paging(0, 1000));
    }

    @Test
    void whoSignsInAndOutIsNamedWithTheAddress() {
        Visitor operator = served.operator();
        operator.submit("/connectors", "/sign-out", Map.of());

        assertThat(trail("default", "signed_in")).singleElement().satisfies(one -> {
            assertThat(one.actor()).contains(Actor.user("admin"));
            assertThat(one.details()).containsOnly(entry("address", "127.0.0.1"));
        });
        assertThat(trail("default", "signed_out"))
                .singleElement()
                .satisfies(one -> assertThat(one.actor()).contains(Actor.user("admin")));
    }

    @Test
    void aWrongPasswordIsNotedAndNotKept() {
        served.stranger().signIn("admin", "hunter2-guess");

        assertThat(trail("default", "sign_in_failed")).singleElement().satisfies(one -> {
            assertThat(one.actor()).contains(Actor.anonymous());
            assertThat(one.details())
                    .containsOnly(
                            entry("address", "127.0.0.1"), entry("name", "admin"), entry("reason", "wrong_password"));
        });
    }

    @Test
    void aNameThatNobodyHasMayBeAPasswordAndIsNotKept() {
        served.stranger().signIn("hunter2-in-the-wrong-field", "admin");

        assertThat(trail("default", "sign_in_failed"))
                .singleElement()
                .satisfies(one -> assertThat(one.details())
                        .containsOnly(entry("address", "127.0.0.1"), entry("reason", "unknown_name")));
    }

    @Test
    void attemptsOnAUserAreNotedForTheirTenant() {
        served.operatorOf("acme").submit("/connectors", "/sign-out", Map.of());
        served.stranger().signIn("operator-of-acme", "guess");

        assertThat(trail("acme", "signed_in")).hasSize(1);
        assertThat(trail("acme", "sign_in_failed")).hasSize(1);
        assertThat(trail("default", "sign_in_failed")).isEmpty();
    }

    @Test
    void whoIsRefusedUnlookedIsNotedAsThat() {
        for (int i = 0; i < 11; i++) {
            served.stranger().signIn("admin", "guess " + i);
        }

        assertThat(trail("default", "sign_in_failed").get(0).details()).containsEntry("reason", "too_many_attempts");
    }

    @Test
    void aFloodOfAttemptsLeavesFewRows() {
        for (int i = 1; i <= 130; i++) {
            served.stranger().signIn("nobody " + i, "guess");
        }

        List<Entry> failures = trail("default", "sign_in_failed");
        assertThat(failures).hasSize(52);
        assertThat(failures.get(0).details()).containsEntry("failures_within_the_hour", "128");
    }

    @Test
    void anotherHourIsNotedAnew(@TempDir Path folder) {
        HandClock clock = new HandClock();
        try (Served other = Served.of(HostFixture.open(folder, clock))) {
            for (int i = 1; i <= 60; i++) {
                other.stranger().signIn("nobody", "guess");
            }
            clock.advance(Duration.ofHours(1));
            other.stranger().signIn("nobody", "guess");

            assertThat(other.host().tenant("default").audit(AuditFilter.by(Actor.anonymous()), new Paging(0, 1000)))
                    .hasSize(51);
        }
    }

    @Test
    void whoeverMakesAndRevokesAKeyIsNamed() {
        Visitor operator = served.operator();
        operator.submit("/keys", "/keys", Map.of("label", "Nightly job"));
        String id = served.host().apiKeys().of("default").get(0).id();
        operator.submit("/keys", "/keys/" + id + "/revoke", Map.of());

        assertThat(trail("default", "api_key_made")).singleElement().satisfies(one -> {
            assertThat(one.actor()).contains(Actor.user("admin"));
            assertThat(one.details()).containsOnly(entry("key", "Nightly job"));
        });
        assertThat(trail("default", "api_key_revoked"))
                .singleElement()
                .satisfies(one -> assertThat(one.details()).containsOnly(entry("key", "Nightly job")));
    }

    @Test
    void whatAProgramDoesIsDoneByItsKey() {
        served.stranger()
                .sendJson(
                        "POST",
                        "/api/v1/accounts",
                        served.key("default"),
                        "{\"connector\":\"capable\",\"label\":\"By program\"}");

        assertThat(trail("default", "account_added"))
                .singleElement()
                .satisfies(one -> assertThat(one.actor()).contains(Actor.apiKey("test")));
    }

    @Test
    void pageAndApiShowAndFilterByWho() {
        Visitor operator = served.operator();
        operator.submit("/keys", "/keys", Map.of("label", "made by admin"));
        String key = served.key("default");

        assertThat(operator.get("/audit?actor=user%3Aadmin").body()).contains("made by admin");
        assertThat(operator.get("/audit?actor=command_line").body()).doesNotContain("made by admin");
        assertThat(served.stranger()
                        .get("/api/v1/audit?actor=user%3Aadmin&event=api_key_made", key)
                        .body())
                .contains("\"actor\":\"user:admin\"", "\"installation\":null", "made by admin");
        assertThat(served.stranger()
                        .get("/api/v1/audit?actor=schedule&event=api_key_made", key)
                        .body())
                .contains("\"items\":[]");
    }

    @Test
    void theFirstPasswordAndALostOneAreTheCommandLines() {
        try (AdminServer again =
                AdminServer.start(served.host(), new ServeOptions("127.0.0.1", 0, false, true, List.of()))) {
            assertThat(again.firstPassword()).isPresent();
        }

        assertThat(trail("default", "user_added"))
                .singleElement()
                .satisfies(one -> assertThat(one.actor()).contains(Actor.commandLine()));
        assertThat(trail("default", "password_changed"))
                .singleElement()
                .satisfies(one -> assertThat(one.actor()).contains(Actor.commandLine()));
    }
}
