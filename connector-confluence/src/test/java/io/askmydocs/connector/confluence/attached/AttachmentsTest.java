package io.askmydocs.connector.confluence.attached;

import static io.askmydocs.connector.confluence.attached.Samples.CLOCK;
import static io.askmydocs.connector.confluence.attached.Samples.file;
import static io.askmydocs.connector.confluence.attached.Samples.on;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.confluence.rest.Attachment;
import io.askmydocs.connector.confluence.rest.FileContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private final List<Skipped> skipped = new ArrayList<>();
    private final AttachedIndex index = new AttachedIndex();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void textIsReadAndRedacted() {
        IngestionDocument document = made(file("run secret.sh", "application/x-sh", 20), "echo secret ```");

        assertThat(document.markdown())
                .startsWith("# run HIDDEN.sh\n\n- File: [run HIDDEN.sh](https://acme.example/wiki/att1)\n")
                .contains("- Size: 20 B\n\n")
                .contains("bash\necho HIDDEN ```\n");
        assertThat(document.relativePath()).isEqualTo("acme.example/ENG/42/attachments/att1.md");
        assertThat(document.remoteId()).isEqualTo("att1");
        assertThat(document.metadataKey()).isEqualTo("confluence_attachment_id");
        assertThat(document.access()).isEqualTo(Samples.ACCESS);
        assertThat(skipped).isEmpty();
    }

    @Test
    void markdownStaysAsItIs() {
        assertThat(made(file("notes.md", "text/plain", 9), "## Hi\r\n\r\n*there*")
                        .markdown())
                .endsWith("\n\n## Hi\n\n*there*\n");
    }

    @Test
    void endOfCharacterDataInAFileIsKept() {
        assertThat(made(file("a.xml", "text/xml", 9), "<![CDATA[x]]>").markdown())
                .contains("```xml\n<![CDATA[x]]>\n```");
    }

    @Test
    void otherFileIsADocumentByReferenceAndNotFetched() {
        IngestionDocument document = made(file("plan.pdf", "application/pdf", 2_097_152), "never read");

        assertThat(document.markdown()).isEqualTo("""
                        # plan.pdf

                        - File: [plan.pdf](https://acme.example/wiki/att1)
                        - Type: application/pdf
                        - Size: 2.0 MiB
                        """);
        assertThat(reads).hasValue(0);
        assertThat(skipped).isEmpty();
    }

    @Test
    void drawingIsNoText() {
        made(file("logo.svg", "text/xml", 5), "<svg/>");
        made(file("logo", "image/svg+xml", 5), "<svg/>");

        assertThat(reads).hasValue(0);
    }

    @Test
    void binaryWithTheNameOfATextIsKeptByReference() {
        assertThat(made(file("dump.log", "text/plain", 3), "a\0b").markdown()).doesNotContain("```");
    }

    @Test
    void textThatTurnsOutTooLargeIsKeptByReferenceAndReported() {
        Attachments attachments = attachments((page, id, limit) -> Optional.empty());

        assertThat(attachments.document(on("Page"), file("a.txt", "text/plain", 3), index, skipped::add))
                .isPresent();
        assertThat(skipped).extracting(Skipped::reason).containsExactly(Skipped.Reason.TOO_LARGE);
        assertThat(skipped.get(0).referenced()).isTrue();
    }

    @Test
    void passingFailureIsTriedAgainByTheNextRun() {
        Attachments attachments = failing(FailureCategory.UNAVAILABLE);
        IngestionDocument document = attachments
                .document(on("Page"), file("a.txt", "text/plain", 3), index, skipped::add)
                .orElseThrow();

        assertThat(document.fingerprint()).isNotEqualTo(attachments.fingerprint(on("Page"), index, "att1"));
        assertThat(skipped).extracting(Skipped::reason).containsExactly(Skipped.Reason.NOT_DOWNLOADABLE);
        assertThat(skipped.get(0).toProblem().code()).isEqualTo("attachment_not_downloadable");
    }

    /** Somebody may grant it, or name another file host, meanwhile. */
    @Test
    void refusalIsTriedAgainByTheNextRun() {
        for (FailureCategory refusal : List.of(FailureCategory.FORBIDDEN, FailureCategory.BAD_REQUEST)) {
            Attachments attachments = failing(refusal);

            assertThat(attachments
                            .document(on("Page"), file("a.txt", "text/plain", 3), index, skipped::add)
                            .orElseThrow()
                            .fingerprint())
                    .isNotEqualTo(attachments.fingerprint(on("Page"), index, "att1"));
        }
    }

    @Test
    void largerTextLimitMakesTheDocumentAgainAndOthersDoNot() {
        FileReader none = (page, id, limit) -> Optional.empty();
        String before = attachments(none).fingerprint(on("Page"), index, "att1");

        assertThat(with(new AttachmentLimits(100 << 20, 2 << 20, Set.of(), Set.of()), none))
                .isNotEqualTo(before);
        assertThat(with(new AttachmentLimits(1, 1 << 20, Set.of("text/*"), Set.of()), none))
                .isEqualTo(before);
    }

    private String with(AttachmentLimits limits, FileReader reader) {
        return new Attachments(new HidingHost(), CLOCK, limits, reader).fingerprint(on("Page"), index, "att1");
    }

    @Test
    void fileThatIsNotThereIsNotTriedAgain() {
        Attachments attachments = failing(FailureCategory.NOT_FOUND_OR_HIDDEN);
        IngestionDocument document = attachments
                .document(on("Page"), file("a.txt", "text/plain", 3), index, skipped::add)
                .orElseThrow();

        assertThat(document.fingerprint()).isEqualTo(attachments.fingerprint(on("Page"), index, "att1"));
    }

    @Test
    void storageThatCannotBeReachedIsLeftAlone() {
        Attachments attachments = failing(FailureCategory.UNREACHABLE);

        for (int i = 0; i < 10; i++) {
            attachments.document(on("Page"), file("a.txt", "text/plain", 3), index, skipped::add);
        }

        assertThat(reads).hasValue(3);
        assertThat(skipped).hasSize(10);
    }

    @Test
    void rateLimitEndsTheRun() {
        Attachments attachments = failing(FailureCategory.RATE_LIMITED);

        assertThatThrownBy(() -> attachments.document(on("Page"), file("a.txt", "text/plain", 3), index, skipped::add))
                .isInstanceOf(ConnectorApiException.class);
    }

    private IngestionDocument made(Attachment file, String content) {
        return attachments((page, id, limit) -> Optional.of(new FileContent(content.getBytes(UTF_8), Optional.empty())))
                .document(on("Page"), file, index, skipped::add)
                .orElseThrow();
    }

    private Attachments failing(FailureCategory category) {
        return attachments((page, id, limit) -> {
            throw new ConnectorApiException("no", 0, category, null, null);
        });
    }

    private Attachments attachments(FileReader reader) {
        FileReader counting = (page, id, limit) -> {
            reads.incrementAndGet();
            return reader.read(page, id, limit);
        };
        return new Attachments(new HidingHost(), CLOCK, AttachmentLimits.defaults(), counting);
    }
}
