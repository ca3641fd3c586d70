package io.askmydocs.host.web;

import static io.askmydocs.host.HostFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.account.Account;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No part of an address leads to a file that is not meant. */
class PathTraversalTest {

    private static final String OUTSIDE = "what stands outside";
    private static final List<String> UP = List.of(
            "../",
            "..%2f",
            "..%2F",
            "%2e%2e/",
            "%2e%2e%2f",
            "..%5c",
            "..\\",
            "..%252f",
            "%252e%252e%252f",
            "..;/",
            "....//",
            "%c0%ae%c0%ae/",
            "..%00/",
            ".%2e/",
            "%2f..%2f");
    private static final List<String> TARGETS = List.of(
            "outside.txt",
            "state/vault.key",
            "pages/connectors.html",
            "openapi.json",
            "logging.xml",
            "application.properties",
            "etc/passwd",
            "META-INF/MANIFEST.MF",
            "WEB-INF/web.xml");

    private static Served served;
    private static Visitor operator;
    private static Account account;
    private static String key;
    private static String vaultKey;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("outside.txt"), OUTSIDE);
        served = Served.in(folder);
        operator = served.operator();
        key = served.key("default");
        account = served.install("default", "fake", "Wiki");
        served.store(account, document("1", "s/1.md", "One", "body"));
        vaultKey = Files.readString(folder.resolve("state/vault.key"), StandardCharsets.UTF_8)
                .strip();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Stream<String> ways() {
        return UP.stream()
                .flatMap(up -> Stream.of(1, 2, 3, 6, 12).map(up::repeat))
                .flatMap(up -> TARGETS.stream().map(target -> up + target));
    }

    private static void assertNothingOf(String path, String answer) {
        assertThat(answer)
                .as(path)
                .doesNotContain(OUTSIDE, vaultKey, "root:x:", "<configuration>", "th:replace", "Manifest-Version");
    }

    @Test
    void ofAnAsset() {
        ways().forEach(way -> {
            String answer = Wire.get(served.server().url(), "/assets/" + way);

            assertThat(Wire.status(answer)).as(way).isIn(400, 404, 302);
            assertNothingOf(way, answer);
        });
    }

    @Test
    void ofAnIcon() {
        ways().forEach(way -> {
            String path = "/connectors/" + way + "/icon.svg";
            String answer = Wire.get(served.server().url(), path, "Cookie: connectors=" + operator.session());

            assertThat(Wire.status(answer)).as(way).isIn(400, 404);
            assertNothingOf(path, answer);
        });
    }

    @Test
    void ofADocument() {
        ways().filter(way -> !way.contains("\\")).forEach(way -> {
            for (String query : List.of(
                    "account=" + account.id() + "&key=page_id&id=" + way,
                    "account=" + way + "&key=page_id&id=1",
                    "account=" + account.id() + "&key=" + way + "&id=1")) {
                String page = Wire.get(
                        served.server().url(), "/documents/view?" + query, "Cookie: connectors=" + operator.session());
                assertThat(Wire.status(page)).as(query).isIn(400, 404);
                assertNothingOf(query, page);
            }
        });
    }

    @Test
    void ofAnyOtherPartOfAnAddress() {
        for (String way : List.of("..%2f..%2foutside.txt", "..%252f..%252foutside.txt", "%2e%2e%5coutside.txt")) {
            for (String route : served.server().routes("/")) {
                if (!route.startsWith("GET ") || !route.contains("{")) {
                    continue;
                }
                String path = route.substring(4).replaceAll("\\{\\w+}", way);
                String answer = Wire.get(
                        served.server().url(),
                        path,
                        "Cookie: connectors=" + operator.session(),
                        "Authorization: Bearer " + key);

                assertThat(Wire.status(answer)).as(path).isIn(400, 404);
                assertNothingOf(path, answer);
            }
        }
    }

    @Test
    void ofAProjectsFolder() {
        for (String project : List.of("..", "../out", "a/b", "@other", ".", "a\\b")) {
            String answer = operator.submit(
                            "/connectors/fake/install",
                            "/connectors/fake/install",
                            Map.of("label", "up", "project", project, "way", "form"))
                    .body();

            assertThat(answer).as(project).contains("The project must consist of");
        }
    }
}
