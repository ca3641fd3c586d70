package io.askmydocs.host.web;

import static io.askmydocs.host.HostFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.OnEveryDatabase;
import io.askmydocs.host.TestDatabase;
import io.askmydocs.host.account.Account;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class DocumentPagesTest {

    @Parameter
    TestDatabase database;

    private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    private static Served served;
    private static Account account;
    private static Visitor operator;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        served = Served.in(database, folder);
        account = served.install("default", "fake", "Wiki " + EVIL);
        operator = served.operator();
        served.store(account, document("1", "s/1.md", "Evil " + EVIL, "Before " + EVIL + " after\n\n<iframe src=/>\n"));
        served.store(
                account,
                document(
                        "2",
                        "s/2.md",
                        "Links",
                        "[go](javascript:alert(1)) [data](data:text/html,x)"
                                + " [web](https://example.com/?a=\"onmouseover=\"x) ![p](javascript:alert(2))"));
        served.store(
                account,
                document("3", "s/3.md", "100% of_it", "| a | b |\n|---|---|\n| 1 | 2 |\n\n\\[macro: roadmap\\]"));
        served.store(account, document("4", "s/4.md", "Anchored", "## <a id=\"top\"></a>Part <a id=\"x\">y</a>"));
    }

    @Test
    void linkOtherDocumentsToTheirPages() {
        served.store(
                account,
                document(
                        "20",
                        "s/20.md",
                        "Index",
                        "[[Anchored]] [[Anchored#top|the *top*]] [file](20/attachments/21.md) ![plan](plan%20a.png)"
                                + " [[Nowhere]] \\[\\[Anchored\\]\\] [[Anchored](x.html)]"));
        served.store(account, document("21", "s/20/attachments/21.md", "plan a.png", "A picture"));
        String there = "<a rel=\"nofollow noreferrer noopener\" href=\"/documents/view?account=" + account.id()
                + "&amp;key=page_id&amp;id=";

        assertThat(view("20"))
                .contains("<p>" + there + "4\">Anchored</a> " + there + "4\">the *top*</a> " + there + "21\">file</a> "
                        + there + "21\">plan</a> Nowhere [[Anchored]] [Anchored]</p>");
    }

    @Test
    void linkToTitlesThatLookLikeEntities() {
        served.store(
                account,
                document(
                        "23",
                        "s/23.md",
                        "Entities",
                        "[[Using \\&lt; in XML]] [[Nul \\&#0; here]] [[Salt &amp;\\&lt; &#80;epper]] [[N&#0;one]]"));
        served.store(account, document("24", "s/24.md", "Using &lt; in XML", ""));
        served.store(account, document("25", "s/25.md", "Nul &#0; here", ""));
        served.store(account, document("26", "s/26.md", "Salt &&lt; Pepper", ""));

        assertThat(view("23"))
                .contains("id=24\">Using &amp;lt; in XML</a> ", "id=25\">Nul &amp;#0; here</a> ")
                .contains("id=26\">Salt &amp;&amp;lt; Pepper</a> None");
    }

    @Test
    void showLongTextInDoubleBracketsAsItIs() {
        String shown = "[[" + "long ".repeat(10_000) + "end]]";
        served.store(account, document("27", "s/27.md", "Long", shown));

        assertThat(view("27")).contains("<p>" + shown + "</p>");
    }

    @Test
    void makeNoLinkOfWhatLeadsNowhere() {
        served.store(
                account,
                document(
                        "22",
                        "s/22.md",
                        "Dead ends",
                        "[up](../../../state/vault.key) [root](/users) [other](//evil.example/x) [part](#x) ![p](gone.png)"
                                + " [](none.pdf) [[![i](in.png)](https://example.com/) <mailto:a@example.com>"));

        assertThat(view("22"))
                .contains("<p>up root other part p none.pdf")
                .contains("href=\"https://example.com/\">i</a>", "href=\"mailto:a@example.com\"")
                .doesNotContain("vault.key\"", "href=\"/users\">root", "evil.example/x\"", "gone.png\"", "in.png\"");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        served.close();
    }

    private static String view(String id) {
        return operator.get("/documents/view?account=" + account.id() + "&key=page_id&id=" + id)
                .body();
    }

    @Test
    void showMarkupInMarkdownAsText() {
        assertThat(view("1")).contains("&lt;iframe src=/&gt;").doesNotContain("<script>alert", "<img src=x", "<iframe");
    }

    @Test
    void showWhatARemovedDocumentSaid() {
        served.store(account, document("9", "s/9.md", "Withdrawn", "It said this."));
        served.host().context(account, "test").ingestion().softDeleteByRemoteId("page_id", "9");

        assertThat(view("9")).contains("It was removed", "It said this.", "its file is in the trash");
        assertThat(view("4")).doesNotContain("It was removed", "Its file is not there");
    }

    @Test
    void leaveAnchorsOut() {
        assertThat(view("4")).contains("<h3>Part &lt;a id=&quot;x&quot;&gt;y&lt;/a&gt;</h3>");
    }

    @Test
    void showMarkupInTitlesAndLabelsAsText() {
        assertThat(operator.get("/documents").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "<img src=x");
        assertThat(operator.get("/connectors").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "<img src=x");
        assertThat(operator.get("/accounts/" + account.id()).body()).doesNotContain("<script>alert", "<img src=x");
        assertThat(operator.get("/runs").body()).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void leadNowhereButToTheWebAndToMail() {
        assertThat(view("2"))
                .contains("href=\"https://example.com/")
                .doesNotContain("href=\"javascript:", "href=\"data:", "src=\"javascript:", "\"onmouseover=\"");
    }

    @Test
    void renderTables() {
        assertThat(view("3")).contains("<td>1</td>");
    }

    @Test
    void sayWhatLeftAMarkWhenItWasLost() {
        assertThat(view("3")).contains("Lost in conversion", "macro: roadmap", "1 time");
    }

    @Test
    void findTitlesByTheirLettersAlone() {
        assertThat(operator.get("/documents?q=100%25%20OF_").body()).contains("100% of_it");
        assertThat(operator.get("/documents?q=100_").body()).contains("Nothing fits");
    }

    @Test
    void sayAtTheFieldThatASearchHasTooManyWords() {
        assertThat(operator.get("/documents?q=a+b+c+d+e+f+g+h+i+j+k"))
                .returns(200, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body())
                        .contains("aria-invalid=\"true\"", "The search has 11 words")
                        .doesNotContain("Nothing fits"));
        assertThat(operator.get("/documents?q=a+before").body())
                .contains("1 document")
                .doesNotContain("aria-invalid");
    }

    @Test
    void tellNobodyThatAccessIsUnknownButPlainly() {
        assertThat(view("1")).contains("Unknown. Let nobody read it on that account.");
    }

    @Test
    void keepAnotherTenantsDocumentsApart() {
        Account foreign = served.install("other", "fake", "Theirs");
        served.store(foreign, document("9", "theirs/9.md", "Their secret", "body"));

        assertThat(operator.get("/documents").body()).doesNotContain("Their secret");
        assertThat(operator.get("/documents/view?account=" + foreign.id() + "&key=page_id&id=9")
                        .statusCode())
                .isEqualTo(404);
    }
}
