package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void isContentWithASiteThatWasSynced() {
        try (AtlassianSandbox sandbox = AtlassianSandbox.start(World.demo(), SandboxOptions.defaults())) {
            terminal.sync(sandbox, folder);

            assertThat(terminal.run("doctor", "--out", folder.toString())).isZero();
            assertThat(terminal.out())
                    .contains("its schema is current", "Confluence Cloud, version", "The key is there")
                    .contains(sandbox.siteUrl() + " answers.", sandbox.gatewayUrl() + " answers.")
                    .containsPattern("ok +account +confluence '127.0.0.1:\\d+': ")
                    .containsPattern("ok +clock ")
                    .doesNotContain(sandbox.apiToken());
        }
    }

    @Test
    void saysWhatToDoWhenTheSiteIsGone() {
        String token;
        try (AtlassianSandbox sandbox = AtlassianSandbox.start(World.demo(), SandboxOptions.defaults())) {
            terminal.sync(sandbox, folder);
            token = sandbox.apiToken();
        }

        assertThat(terminal.run("doctor", "--out", folder.toString())).isEqualTo(1);
        assertThat(terminal.out())
                .contains("does not answer: ", "-> Check the address, the network")
                .doesNotContain(token);
    }

    @Test
    void saysWhichScopesAreMissing() {
        try (AtlassianSandbox sandbox = AtlassianSandbox.start(World.demo(), SandboxOptions.defaults())) {
            SandboxVariables.of(sandbox, "http://127.0.0.1:8088/connectors/callback")
                    .forEach(terminal::set);
            terminal.set("CONNECTOR_CONFLUENCE_TOKEN", sandbox.issueAccessToken(Set.of("read:confluence-user")));
            terminal.set("CONNECTOR_CONFLUENCE_CLOUD_ID", sandbox.cloudId());
            String gateway = sandbox.gatewayUrl().toString();
            terminal.run("sync", "confluence", "--api-base", gateway, "--out", folder.toString());

            int exit = terminal.run("doctor", "--out", folder.toString());

            assertThat(terminal.out()).containsPattern("error +account +confluence .*scope");
            assertThat(exit).isEqualTo(1);
        }
    }

    @Test
    void triesTheConsentPageOfAnApp() {
        try (AtlassianSandbox sandbox = AtlassianSandbox.start(World.demo(), SandboxOptions.defaults())) {
            SandboxVariables.of(sandbox, "http://127.0.0.1:8088/connectors/callback")
                    .forEach(terminal::set);

            assertThat(terminal.run("doctor", "--out", folder.toString())).isZero();
            assertThat(terminal.out())
                    .contains("the consent page of Confluence Cloud", "There is none yet")
                    .doesNotContain(sandbox.clientSecret());
        }
    }

    @Test
    void printsOneJsonObject() throws Exception {
        terminal.set("CONNECTOR_CONFLUENCE_CLEINT_ID", "x");

        assertThat(terminal.run("doctor", "--out", folder.toString(), "--json")).isZero();
        JsonNode report = new JsonMapper().readTree(terminal.out());
        assertThat(report.path("ok").asBoolean()).isTrue();
        assertThat(report.path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("level").asText()).isEqualTo("warning");
            assertThat(finding.path("check").asText()).isEqualTo("configuration");
            assertThat(finding.path("where").asText()).isEqualTo("CONNECTOR_CONFLUENCE_CLEINT_ID");
            assertThat(finding.path("remedy").asText()).isEqualTo("Did you mean CONNECTOR_CONFLUENCE_CLIENT_ID?");
        });
    }
}
