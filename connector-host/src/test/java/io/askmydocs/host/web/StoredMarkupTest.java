package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.HostFixture;
import io.askmydocs.host.HostileConnector;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers wrote is shown, and does nothing. Every page is read as a browser reads it. */
class StoredMarkupTest {

    private static final String EVIL = HostileConnector.EVIL;

    /** Each with a mark of its own, by which the test sees that it is shown at all. */
    private static final List<String> MARKDOWN = List.of(
            "MARK <script>alert(1)</script>",
            "MARK <ScRiPt src=https://evil.example/x.js></sCrIpT>",
            "MARK\n\n<script>\nalert(1)\n</script>\n",
            "MARK <img src=x onerror=alert(1)>",
            "MARK <svg/onload=alert(1)><animate onbegin=alert(1)>",
            "MARK <iframe srcdoc='<script>alert(1)</script>'></iframe>",
            "MARK <a href=\"jav&#x09;ascript:alert(1)\">x</a>",
            "MARK\n\n<style>@import 'https://evil.example/x.css';</style>",
            "MARK\n\n<base href=https://evil.example/>\n",
            "MARK <form action=https://evil.example/><button formaction=javascript:alert(1)>x</button></form>",
            "MARK <meta http-equiv=refresh content='0;url=https://evil.example/'>",
            "MARK <!-- --><script>alert(1)</script> -->",
            "MARK\n\n<!-- <img src=x onerror=alert(1)> -->\n",
            "MARK <!--> <script>alert(1)</script>",
            "MARK <?php echo 1 ?> <![CDATA[<script>alert(1)</script>]]>",
            "MARK [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c]( javascript:alert(1))",
            "MARK [a](java&#115;cript:alert(1)) [b](&#x6A;avascript:alert(1)) [c](javascript&colon;alert(1))",
            "MARK [a](<java\tscript:alert(1)>) [b](<\u0001javascript:alert(1)>) [c](<\u00a0javascript:alert(1)>)",
            "MARK [a](java%0ascript:alert(1)) [b](javascript%3Aalert(1)) [c](java&Tab;script&colon;alert(1))",
            "MARK [a](data:text/html,<script>alert(1)</script>) [b](data:text/html;base64,PHNjcmlwdD4=)",
            "MARK [a](vbscript:msgbox(1)) [b](file:///etc/passwd) [c](blob:https://x/1) [d](view-source:x)",
            "MARK <javascript:alert(1)> <data:text/html,x> <vbscript:x>",
            "MARK [a][ref] [ref]\n\n[ref]: javascript:alert(1) \"title\"\n",
            "MARK ![a][pic]\n\n[pic]: data:image/svg+xml;base64,PHN2Zy8+ 'x\" onerror=\"alert(1)'\n",
            "MARK ![a](x\"onerror=alert(1)) ![b](javascript:alert(1)) ![c\" onerror=\"alert(1)](https://e.example/)",
            "MARK [a](https://e.example/ '\" onmouseover=\"alert(1)') [b](https://e.example/?\"onclick=alert(1)//)",
            "MARK [a](https://e.example/\\\"onmouseover=\\\"alert(1))",
            "MARK &lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;script&amp;gt; &#60;script&#62;alert(1)",
            "MARK %3Cscript%3Ealert(1)%3C/script%3E \\u003cscript\\u003e \\x3cscript\\x3e",
            "MARK\n\n```\"><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n```\n",
            "MARK `<script>alert(1)</script>` ~~<img src=x onerror=alert(1)>~~",
            "MARK\n\n| a | <img src=x onerror=alert(1)> |\n|---|:-:|\n| <script>alert(1)</script> | [x](javascript:a) |\n",
            "MARK\n\n- [ ] <img src=x onerror=alert(1)>\n- [x] [x](javascript:alert(1))\n",
            "MARK [<img src=x onerror=alert(1)>](https://e.example/) ![<svg onload=alert(1)>](https://e.example/)",
            "MARK \\[macro: <img src=x onerror=alert(1)>\\] \\[macro: x\" onclick=\"alert(1)\\]",
            "MARK\n\n---\ntitle: <script>alert(1)</script>\n---\n",
            "MARK {{913*7001}} ${913*7001} __${T(java.lang.Runtime)}__ [[${913*7001}]] th:utext=\"x\"");

    private static Served served;
    private static Visitor operator;
    private static Account account;
    private static String run;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = Served.in(folder);
        operator = served.operator();
        account = served.install("default", "hostile", EVIL);
        for (int i = 0; i < MARKDOWN.size(); i++) {
            served.store(account, HostFixture.document("m" + i, "m/" + i + ".md", "M" + i, MARKDOWN.get(i)));
        }
        served.store(account, HostileConnector.document());
        for (int i = 0; i < 2; i++) {
            served.host().tenant("default").sync(account.id(), true, ProgressListener.none(), Cancellation.never());
        }
        run = served.host()
                .tenant("default")
                .runs(Optional.empty(), Paging.first(1))
                .get(0)
                .id();
        operator.submit("/keys", "/keys", Map.of("label", EVIL));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String view(String id) {
        HttpResponse<String> page = operator.get("/documents/view?account=" + account.id() + "&key=page_id&id=" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    @Test
    void markdownOfAnyKindDoesNothing() {
        for (int i = 0; i < MARKDOWN.size(); i++) {
            String page = view("m" + i);

            assertThat(ActiveContent.in(page)).as(MARKDOWN.get(i)).isEmpty();
            assertThat(page).contains("MARK").doesNotContain("6391913");
        }
    }

    @Test
    void namesAndMessagesDoNothingOnAnyPage() {
        String one = "/accounts/" + account.id();
        List<String> pages = new ArrayList<>(List.of(
                "/connectors",
                "/connectors/hostile/install",
                "/runs",
                "/runs/" + run,
                "/macros",
                "/audit",
                "/keys",
                "/documents",
                one,
                one + "/connect",
                one + "/settings",
                one + "/disconnect"));
        pages.add("/runs?account=" + account.id());
        pages.add("/documents?account=" + account.id() + "&q=EVIL");
        for (String page : pages) {
            HttpResponse<String> answer = operator.get(page);

            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(ActiveContent.in(answer.body())).as(page).isEmpty();
        }
        assertThat(operator.get("/runs/" + run).body()).contains("EVIL of a problem", "EVIL of a space");
        assertThat(operator.get("/macros").body()).contains("EVIL of a construct");
    }

    @Test
    void metadataAndAccessOfADocumentDoNothing() {
        String page = view("evil");

        assertThat(page).contains("EVIL of a title", "EVIL of a group", "EVIL of metadata");
        assertThat(ActiveContent.in(page)).isEmpty();
        assertThat(page).as("a source that is no web address").doesNotContain("Open at the source");
    }

    @Test
    void whatTheAddressSaysDoesNothing() {
        String evil = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(1)%3E";
        for (String page : List.of(
                "/documents?q=" + evil + "&space=" + evil,
                "/documents?account=" + evil,
                "/runs?account=" + evil + "&page=1",
                "/audit?account=" + evil + "&event=" + evil + "&page=1",
                "/sign-in?wrong=" + evil,
                "/connectors/callback?error=" + evil + "&error_description=" + evil + "&state=" + evil,
                "/" + evil)) {
            assertThat(ActiveContent.in(operator.get(page).body())).as(page).isEmpty();
        }
    }

    @Test
    void whatWasTypedDoesNothingWhenItComesBack() {
        String page = "/accounts/" + account.id();
        String connect = operator.submit(page + "/connect", page + "/connect", Map.of("field.site", EVIL))
                .body();
        String settings = operator.submit(page + "/settings", page + "/settings", Map.of("setting.limit", EVIL))
                .body();
        String install = operator.submit(
                        "/connectors/hostile/install",
                        "/connectors/hostile/install",
                        Map.of("label", EVIL, "project", EVIL))
                .body();

        assertThat(connect).contains("EVIL");
        assertThat(settings).contains("EVIL");
        assertThat(install).contains("EVIL");
        assertThat(ActiveContent.in(connect + settings + install)).isEmpty();
    }

    @Test
    void thePolicyOfEveryPageAllowsOurScriptAlone() {
        for (String route : served.server().routes("/")) {
            if (!route.startsWith("GET ")) {
                continue;
            }
            String path = route.substring(4)
                    .replaceFirst("^/runs/\\{id}", "/runs/" + run)
                    .replace("{id}", account.id())
                    .replace("{key}", "hostile");
            String policy = operator.get(path)
                    .headers()
                    .firstValue("content-security-policy")
                    .orElse("");

            assertThat(policy).as(route).contains("default-src 'none'").doesNotContain("unsafe-eval", "data:", "*");
            if (!path.endsWith("/icon.svg")) {
                assertThat(policy).as(route).contains("script-src 'self'").doesNotContain("unsafe");
            }
        }
    }
}
