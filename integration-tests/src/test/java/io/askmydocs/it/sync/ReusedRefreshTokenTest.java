package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vault that was restored from a copy: its refresh token has been used meanwhile. */
class ReusedRefreshTokenTest {

    private static final Duration FOREVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private SyncedSite site;
    private final List<String> pages = new ArrayList<>();

    /** Two syncs by consent, of which the second rotates the pair; then the first pair is back, and the site has changed. */
    private void restoreThePairBefore(SandboxOptions options) throws Exception {
        site = SyncedSite.byConsent(folder, options);
        site.world().addSpace("OPS", "Operations");
        for (int i = 0; i < 5; i++) {
            pages.add(site.world().createPage("OPS", null, "Page " + i, "<p>Words of " + i + ".</p>"));
        }
        site.full();
        Credentials before = site.context().credentials().load().orElseThrow();
        site.full();
        Credentials after = site.context().credentials().load().orElseThrow();
        assertThat(after.refreshToken()).as("rotated").isNotEqualTo(before.refreshToken());
        site.context().credentials().store(before);
        site.world().trashPage(pages.get(0));
        site.world().editPage(pages.get(1), "<p>Other words.</p>");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void goesOnWithinTheLeewayOfTheOldToken() throws Exception {
        restoreThePairBefore(SandboxOptions.defaults().refreshLeeway(FOREVER));

        assertThat(site.full().complete()).isTrue();

        holdsTheTruth();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksToReconnectOnceItIsTooOldAndRemovesNothingBefore(boolean endsTheGrant) throws Exception {
        SandboxOptions options = SandboxOptions.defaults();
        restoreThePairBefore(endsTheGrant ? options.revokeFamilyOnReuse() : options);
        String old = site.context().credentials().load().orElseThrow().refreshToken();

        assertThatThrownBy(site::full)
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("again")
                .hasMessageNotContaining(String.valueOf(old));

        assertThat(site.documents()).containsOnlyKeys(pages);
        assertThat(site.document(pages.get(1)).body()).contains("Words of 1.");
        site.consent();
        assertThat(site.full().removed()).isEqualTo(1);
        holdsTheTruth();
    }

    private void holdsTheTruth() {
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
    }
}
