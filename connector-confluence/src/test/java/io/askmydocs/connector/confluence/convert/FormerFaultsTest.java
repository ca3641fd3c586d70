package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.confluence.convert.judge.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small inputs that once read back as something else. */
class FormerFaultsTest {
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Two code spans that touch.
                "<p><code>a</code><code>b</code></p>",
                "<p><code>a</code><code>``</code></p>",
                // A no-break space makes a list's mark, too, once it is printed as a space.
                "<p>+&nbsp;plain</p>",
                "<p>-&nbsp;plain</p>",
                "<p>1.&nbsp;plain</p>",
                "<p>#&nbsp;plain</p>",
                "<ul><li>1.&nbsp;plain</li></ul>",
                // Emphasis cut in two, and then a block that holds more than text.
                "<div><b>a</b><b>b</b><p>x <i>y</i></p></div>",
                "<ul><li><em>a</em><em>b</em><p>x<br/>y</p></li></ul>",
                // A single tilde on both sides of something strikes it through.
                "<p>~<code>c</code>~</p>",
                "<p>~<strong>c</strong>~</p>",
                // An HTML table ends at a blank line only.
                "<ol><li><table><tr><td><pre>x</pre></td></tr></table><ol><li>y</li></ol></li></ol>",
                "<ul><li><table><tr><td>a</td></tr></table><ol><li>y</li></ol></li></ul>",
                // Text straight inside an element that usually holds elements only.
                "<ac:adf-extension>text</ac:adf-extension>",
                "<ac:structured-macro ac:name=\"panel\">before<ac:rich-text-body>body</ac:rich-text-body>"
                        + "</ac:structured-macro>",
                "<ac:structured-macro ac:name=\"code\">before<ac:plain-text-body><![CDATA[x]]></ac:plain-text-body>"
                        + "</ac:structured-macro>",
                "<ac:structured-macro ac:name=\"nobody\">before<ac:rich-text-body>body</ac:rich-text-body>"
                        + "</ac:structured-macro>",
                "<p><ac:link>one<ac:link-body>two</ac:link-body></ac:link></p>",
                // A bar parts a wikilink's title from its label.
                "<p><ac:link><ri:page ri:content-title=\"a | b\"/></ac:link></p>",
                // In a file's name a percent sign is no escape.
                "<p><ac:image ac:alt=\"a\"><ri:attachment ri:filename=\"100%25.png\"/></ac:image></p>",
                "<p><strong>a <ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"title\">OK</ac:parameter>"
                        + "</ac:structured-macro> b</strong></p>",
                "<p><strong>a</strong><strong><a href=\"https://x.example\"><ac:structured-macro ac:name=\"status\">"
                        + "<ac:parameter ac:name=\"title\">OK</ac:parameter></ac:structured-macro></a> b</strong></p>"
            })
    void itReadsBackAsItself(String storage) {
        assertThat(Verdict.of(storage, converter.convert(storage).markdown()).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<hr>", "<p>"})
    void aLinkOfABrokenPageIsALink(String flaw) {
        String storage = flaw + "<p><ac:link><ri:page ri:content-title=\"Title\"/><ac:plain-text-link-body>"
                + "<![CDATA[label]]></ac:plain-text-link-body></ac:link></p>";
        assertThat(converter.convert(storage).markdown()).contains("[[Title|label]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a#b.png", "a?b.png"})
    void aFilesNameIsEncodedWhereItWouldBeCutShort(String name) {
        String markdown = converter
                .convert("<p><ac:image><ri:attachment ri:filename=\"" + name + "\"/></ac:image></p>")
                .markdown();
        assertThat(markdown).contains("](a%").doesNotContain("](" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a\u00E9:b>needle", "<ri\u067D:x>needle", "<p><\u6F22:p a\u00E9:x='1'>needle"})
    void aPrefixThatNoAddressCanHoldIsTaken(String storage) {
        assertThat(converter.convert(storage).markdown()).contains("needle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"td", "th", "div", "blockquote"})
    void aLozengeBesideStyledTextStaysOnItsLine(String container) {
        String row = container.length() == 2 ? "<table><tbody><tr>%s</tr></tbody></table>" : "%s";
        String content = "<" + container + "><em>Owner:</em> <ac:structured-macro ac:name=\"status\">"
                + "<ac:parameter ac:name=\"title\">OK</ac:parameter></ac:structured-macro></" + container + ">";
        assertThat(converter.convert(row.formatted(content)).markdown())
                .containsPattern("Owner:\\S* \\**OK")
                .doesNotContain("<br>");
    }
}
