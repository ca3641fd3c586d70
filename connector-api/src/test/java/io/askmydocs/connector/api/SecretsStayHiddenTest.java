package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsStayHiddenTest {

    private static final String SECRET = "s3cr3t";

    @Test
    void inCredentials() {
        Credentials credentials = new Credentials(
                SECRET + 1, SECRET + 2, Instant.parse("2026-01-01T00:00:00Z"), Map.of("cloud_id", SECRET + 3));

        assertThat(credentials.toString())
                .doesNotContain(SECRET)
                .isEqualTo("Credentials[accessToken=***, refreshToken=***, expiresAt=2026-01-01T00:00:00Z,"
                        + " extra=[cloud_id]]");
    }

    @Test
    void inCredentialsThatGotAnotherValue() {
        Credentials credentials = new Credentials(SECRET, null, null, Map.of()).withExtra("email", SECRET);

        assertThat(credentials.toString()).doesNotContain(SECRET).contains("refreshToken=none");
        assertThat(credentials.extra("email")).contains(SECRET);
    }

    @Test
    void inACallbackThatCarriesACode() {
        assertThat(OAuthCallback.granted(SECRET, SECRET)).hasToString("OAuthCallback[code=***, error=null]");
    }

    @Test
    void inACallbackThatCarriesAnError() {
        assertThat(OAuthCallback.refused(SECRET, "access_denied"))
                .hasToString("OAuthCallback[code=none, error=access_denied]");
    }

    @Test
    void inTheSettingsOfAnInstallation() {
        Installation installation = new Installation("42", "Wiki", Configuration.of(Map.of("token", SECRET)));

        assertThat(installation.toString()).doesNotContain(SECRET).contains("token");
    }

    @Test
    void inTheContentOfADocument() {
        IngestionDocument document = Documents.page("7")
                .title(SECRET)
                .markdown(SECRET)
                .metadata(Map.of("note", SECRET))
                .build();

        assertThat(document.toString()).doesNotContain(SECRET).contains("page_id=7");
    }
}
