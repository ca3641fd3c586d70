package io.askmydocs.connector.confluence.attached;

import static io.askmydocs.connector.confluence.attached.Samples.ACCESS;
import static io.askmydocs.connector.confluence.attached.Samples.CLOCK;
import static io.askmydocs.connector.confluence.attached.Samples.comment;
import static io.askmydocs.connector.confluence.attached.Samples.hit;
import static io.askmydocs.connector.confluence.attached.Samples.inline;
import static io.askmydocs.connector.confluence.attached.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.confluence.convert.ConversionContext;
import io.askmydocs.connector.confluence.rest.Comment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class DiscussionsTest {

    private final AttachedIndex index = new AttachedIndex();
    private final Discussions discussions = new Discussions(new HidingHost(), CLOCK, new People());

    @Test
    void threadIsOneDocumentWithItsRepliesInOrder() {
        IngestionDocument document = only(comment(
                "1",
                "<p>Is this right?</p>",
                comment("2", "<p>Yes.</p>", comment("3", "<p>Thanks!</p>")),
                comment("4", "<p>No.</p>")));

        assertThat(document.markdown()).isEqualTo("""
                        # Comment on Travel \\*costs\\*

                        ## Comment by Ada, 2026-11-24 12:00 UTC

                        Is this right?

                        ## Reply by account-2, 2026-11-24 12:00 UTC

                        Yes.

                        ## Reply by account-3, 2026-11-24 12:00 UTC

                        Thanks!

                        ## Reply by account-4, 2026-11-24 12:00 UTC

                        No.
                        """);
        assertThat(document.title()).isEqualTo("Comment on Travel *costs*");
        assertThat(document.metadataKey()).isEqualTo("confluence_comment_id");
        assertThat(document.remoteId()).isEqualTo("1");
        assertThat(document.container()).isEqualTo("site/7");
        assertThat(document.relativePath()).isEqualTo("acme.example/ENG/42/comments/1.md");
        assertThat(document.mediaType()).isEqualTo("application/vnd.confluence.comment+json");
        assertThat(document.access()).isEqualTo(ACCESS);
        assertThat(hints(document))
                .containsEntry("page_id", "42")
                .containsEntry("kind", "footer")
                .containsEntry("author", "account-1")
                .containsEntry("replies", 3);
    }

    @Test
    void resolvedInlineCommentSaysSoAndShowsWhatItIsAbout() {
        IngestionDocument document = only(inline("1", "resolved", "a <b> secret", "<p>Typo</p>"));

        assertThat(document.markdown())
                .contains(
                        "## Comment on the text by Ada, 2026-11-24 12:00 UTC (resolved)\n\n> a \\<b> HIDDEN\n\nTypo\n");
        assertThat(hints(document))
                .containsEntry("kind", "inline")
                .containsEntry("resolution", "resolved")
                .containsEntry("selection", "a <b> HIDDEN");
    }

    @Test
    void everythingPassesRedaction() {
        Carrier page = on("The secret page");
        IngestionDocument document = discussions
                .documents(
                        page,
                        List.of(comment("1", "<p>secret one</p>", comment("2", "<p>secret two</p>"))),
                        index,
                        nothing())
                .get(0)
                .document();
        String section = discussions
                .section(List.of(comment("1", "<p>secret</p>")))
                .orElseThrow()
                .markdown();

        assertThat(document.markdown() + document.title() + document.metadata() + section)
                .doesNotContain("secret");
        assertThat(document.markdown()).contains("HIDDEN one", "HIDDEN two", "# Comment on The HIDDEN page");
    }

    @Test
    void appendedCommentsAreASectionOfThePage() {
        String section = discussions
                .section(List.of(comment("1", "<p>First</p>"), inline("5", "open", "word", "<p>Second</p>")))
                .orElseThrow()
                .markdown();

        assertThat(section)
                .startsWith("## Comments\n\n### Comment by Ada")
                .contains("First\n\n### Comment on the text by account-5, 2026-11-24 12:00 UTC\n\n> word\n\nSecond\n");
        assertThat(discussions.section(List.of())).isEmpty();
    }

    @Test
    void whatTheHostHoldsIsNotMadeAgain() {
        index.addComments(List.of(hit("1", 1, null, "1"), hit("2", 1, "1", "1")));
        String held = discussions.fingerprint(on("Page"), index, "1");

        assertThat(discussions.unchanged(on("Page"), index, (id, mark) -> mark.equals(held)))
                .isTrue();
        assertThat(discussions.documents(
                        on("Page"), List.of(comment("1", "<p>x</p>")), index, (id, mark) -> mark.equals(held)))
                .isEmpty();
    }

    @Test
    void replyTitleOrReadersMakeAnotherFingerprint() {
        index.addComments(List.of(hit("1", 1, null, "1")));
        String before = discussions.fingerprint(on("Page"), index, "1");

        assertThat(discussions.fingerprint(on("Renamed"), index, "1")).isNotEqualTo(before);
        assertThat(discussions.fingerprint(on("Page", "readers-2"), index, "1")).isNotEqualTo(before);
        index.addComments(List.of(hit("2", 1, "1", "1")));
        assertThat(discussions.fingerprint(on("Page"), index, "1")).isNotEqualTo(before);
    }

    @Test
    void hostileIdStaysOneFileName() {
        assertThat(on("Page").pathOf("comments", "../../etc/x"))
                .isEqualTo("acme.example/ENG/42/comments/%2E%2E%2F%2E%2E%2Fetc%2Fx.md");
    }

    @Test
    void lossesOfEveryBodyAreReported() {
        Made made = discussions
                .documents(
                        on("Page"),
                        List.of(comment(
                                "1", "<ac:structured-macro ac:name=\"no-such-macro\"/>", comment("2", "<p>x</p>"))),
                        index,
                        nothing())
                .get(0);

        assertThat(made.losses()).hasSize(2);
        assertThat(made.losses().get(0).isEmpty()).isFalse();
    }

    private IngestionDocument only(Comment thread) {
        List<Made> made = discussions.documents(on("Travel\n*costs*"), List.of(thread), index, nothing());
        assertThat(made).hasSize(1);
        return made.get(0).document();
    }

    private static BiPredicate<String, String> nothing() {
        return (id, fingerprint) -> false;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> hints(IngestionDocument document) {
        Map<String, Object> all = (Map<String, Object>) document.metadata().get("converter_hints");
        return (Map<String, Object>) all.get("confluence");
    }

    private record People() implements ConversionContext {
        @Override
        public Optional<String> userName(String accountId) {
            return accountId.equals("account-1") ? Optional.of("Ada") : Optional.empty();
        }
    }
}
