package io.askmydocs.connector.confluence.attached;

import static io.askmydocs.connector.confluence.attached.Samples.hit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.askmydocs.connector.confluence.rest.AttachmentHit;
import io.askmydocs.connector.confluence.rest.CommentHit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttachedIndexTest {

    private static final List<CommentHit> THREAD =
            List.of(hit("1", 1, null, "1"), hit("2", 1, "1", "1"), hit("3", 2, "2", "1"), hit("9", 1, null, "9"));

    @Test
    void knowsThreadsAndWhatIsAnswered() {
        AttachedIndex index = of(THREAD);

        assertThat(index.threads("42")).containsExactly("1", "9");
        assertThat(index.answered("42")).containsExactly("1", "2");
        assertThat(index.pages()).containsExactly("42");
    }

    @Test
    void orderAndRepetitionDoNotMatter() {
        List<CommentHit> again = new ArrayList<>(THREAD);
        Collections.reverse(again);
        again.add(hit("3", 1, "2", "1"));

        assertThat(of(again).digest("42")).isEqualTo(of(THREAD).digest("42")).isNotEmpty();
    }

    @Test
    void editReplyRemovalAndResolutionChangeTheDigest() {
        String before = of(THREAD).digest("42");

        assertThat(Set.of(
                        before,
                        of(THREAD.subList(0, 3)).digest("42"),
                        of(List.of(THREAD.get(0), THREAD.get(1), hit("3", 3, "2", "1"), THREAD.get(3)))
                                .digest("42"),
                        of(List.of(new CommentHit("1", 1, "42", null, "1", "resolved")))
                                .digest("42"),
                        of(List.of(new CommentHit("1", 1, "42", null, "1", "open")))
                                .digest("42")))
                .hasSize(5);
    }

    @Test
    void renamedFileOfTheSameVersionChangesTheDigest() {
        assertThat(files(new AttachmentHit("att1", 1, "42", "a.txt", "text/plain", 5)))
                .isNotEqualTo(files(new AttachmentHit("att1", 1, "42", "b.txt", "text/plain", 5)));
    }

    @Test
    void pageWithNothingOnItHasNoDigest() {
        assertThat(of(THREAD).digest("43")).isEmpty();
        assertThat(of(THREAD).filesDigest("42")).isEmpty();
    }

    @Test
    void fileThatIsLeftOutIsReportedAndNotIndexed() {
        AttachedIndex index = new AttachedIndex();
        List<Skipped> skipped = new ArrayList<>();
        AttachmentLimits limits = new AttachmentLimits(100, 10, Set.of(), Set.of("video/*"));

        index.addFiles(
                List.of(
                        new AttachmentHit("att1", 1, "42", "a.mp4", "video/mp4", 5),
                        new AttachmentHit("att2", 1, "42", "b.zip", "application/zip", 101),
                        new AttachmentHit("att3", 1, "42", "c.zip", "application/zip", 100)),
                limits,
                skipped::add);

        assertThat(index.files("42")).containsExactly("att3");
        assertThat(skipped)
                .extracting(Skipped::attachmentId, Skipped::reason)
                .containsExactly(tuple("att1", Skipped.Reason.TYPE_EXCLUDED), tuple("att2", Skipped.Reason.TOO_LARGE));
    }

    private static AttachedIndex of(List<CommentHit> hits) {
        AttachedIndex index = new AttachedIndex();
        index.addComments(hits);
        return index;
    }

    private static String files(AttachmentHit hit) {
        AttachedIndex index = new AttachedIndex();
        index.addFiles(List.of(hit), AttachmentLimits.defaults(), skipped -> {});
        return index.digest("42");
    }
}
