package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    private String markdown(String storage) {
        return converter.convert(storage).markdown();
    }

    @Test
    void anExternalEntityOpensNoFile(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hunter2", StandardCharsets.UTF_8);
        for (String shape : List.of(
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"%s\">]><p>a&e;b</p>",
                "<?xml version=\"1.0\"?><!DOCTYPE r SYSTEM \"%s\"><p>a&e;b</p>",
                "<p>a</p><!DOCTYPE r [<!ENTITY e SYSTEM \"%s\">]><p>&e;b</p>",
                "<!DOCTYPE r [<!ENTITY %% e SYSTEM \"%s\"> %%e;]><p>ab</p>")) {
            assertThat(markdown(shape.formatted(secret.toUri()))).contains("a").doesNotContain("hunter2");
        }
    }

    @Test
    void anExternalEntityOpensNoConnection() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
            markdown("<!DOCTYPE r SYSTEM \"" + url + "\"><p>text</p>");
            markdown("<!DOCTYPE r [<!ENTITY e SYSTEM \"" + url + "\">]><p>text &e;</p>");
            markdown("<p>x</p><!DOCTYPE r [<!ENTITY % e SYSTEM \"" + url + "\"> %e;]><p>text</p>");
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anEntityBombStaysSmall() {
        String entities = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        String bomb = "<!DOCTYPE r [<!ENTITY l0 \"lol\">" + entities + "]><p>boom &l9;</p>";
        assertThat(markdown(bomb)).startsWith("boom").hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "div",
                "ul><li",
                "blockquote",
                "strong",
                "span",
                "table><tr><td",
                "foo",
                "ol><li><p",
                "a href='x'",
                "code"
            })
    void nestingFiveThousandDeepKeepsTheText(String element) {
        String open = ("<" + element + ">").repeat(5000);
        String close = closing(element).repeat(5000);
        Conversion conversion = converter.convert("<p>before</p>" + open + "needle" + close + "<p>after</p>");
        assertThat(conversion.markdown()).contains("before", "needle", "after");
    }

    private static String closing(String opening) {
        List<String> names =
                new ArrayList<>(List.of(opening.replaceAll(" .*", "").split("><")));
        Collections.reverse(names);
        return names.stream().map(name -> "</" + name + ">").collect(Collectors.joining());
    }

    @Test
    void macrosNestedDeeplyKeepTheText() {
        String open = "<ac:structured-macro ac:name=\"expand\"><ac:rich-text-body>".repeat(2000);
        String close = "</ac:rich-text-body></ac:structured-macro>".repeat(2000);
        Conversion conversion = converter.convert(open + "<p>needle</p>" + close);
        assertThat(conversion.markdown()).contains("needle");
        assertThat(conversion.report().losses()).anyMatch(loss -> loss.code().equals("depth-limit"));
    }

    @Test
    void unclosedTagsNestedDeeplyKeepTheText() {
        assertThat(markdown("<div>".repeat(5000) + "needle")).contains("needle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                ">",
                "&",
                "&;",
                "&#;",
                "&#x;",
                "&#99999999999;",
                "&#xD800;",
                "<p",
                "</p>",
                "<p/",
                "<![CDATA[",
                "]]>",
                "<!--",
                "<?",
                "<!",
                "<a b",
                "<a b=",
                "<a b='",
                "<ac:",
                "<:a/>",
                "<a:b:c/>",
                "<1/>",
                "\u0000",
                "\uD800",
                "\uDC00\uD800",
                "\uFFFF",
                "<p>\u0001</p>",
                "<![CDATA[\u0000]]>",
                "<a x='1' x='2'/>",
                "<ul><li/></ul>",
                "<table/>",
                "<table><tr/></table>",
                "<ol start='x'><li>1</li></ol>",
                "<td colspan='-5'>x</td>",
                "<h9>x</h9>",
                "<ac:structured-macro/>",
                "<ac:link/>",
                "<ac:image/>",
                "<ac:task-list/>",
                "<ac:task/>",
                "<ac:emoticon/>",
                "<ac:adf-extension/>",
                "<time/>",
                "<pre/>",
                "<code/>",
                "<dl/>",
                "<dl><dd/></dl>",
                "<storage/>",
                "</storage>"
            })
    void scrapsNeverThrow(String scrap) {
        assertThat(markdown(scrap)).isNotNull();
        assertThat(markdown("<p>before</p>" + scrap + "<p>after</p>")).contains("before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "- ", "* ", "_", "`", "~", "=", "#", ">", "1", "|", "[", "]", "(", "\\", "&", "<", "!", "'"
            })
    void aLongRunOfOneCharacterIsOnlyText(String sign) {
        assertThat(markdown("<p>" + sign.repeat(50_000) + "</p>")).contains(sign.strip());
        assertThat(markdown("<p><a href='" + sign.replace("'", "\"").repeat(20_000) + "'>label</a></p>"))
                .contains("label");
    }

    @Test
    void aTableClaimingAMillionColumnsStaysSmall() {
        String table = "<table><tr><td colspan='1000000' rowspan='1000000'>a</td></tr><tr><td>b</td></tr></table>";
        assertThat(markdown(table)).contains("a", "b").hasSizeLessThan(5000);
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        String storage =
                "<h1>T</h1><ul><li>a<ul><li>b &nbsp; c</li></ul></li></ul><p>" + "x <b>y</b> ".repeat(200) + "</p>";
        String expected = markdown(storage);
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> jobs = IntStream.range(0, 64)
                    .<Callable<String>>mapToObj(i -> () -> markdown(storage))
                    .toList();
            for (var result : threads.invokeAll(jobs)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
