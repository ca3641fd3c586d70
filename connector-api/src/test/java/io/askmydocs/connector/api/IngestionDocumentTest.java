package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IngestionDocumentTest {

    @ParameterizedTest
    @MethodSource("partsLeftOut")
    void namesTheRequiredPartThatIsMissing(String part, UnaryOperator<IngestionDocument.Builder> leaveOut) {
        IngestionDocument.Builder builder = leaveOut.apply(Documents.page("7"));

        assertThatThrownBy(builder::build)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(part);
    }

    static Stream<Arguments> partsLeftOut() {
        return Stream.of(
                leftOut("container", builder -> builder.container(null)),
                leftOut("fingerprint", builder -> builder.fingerprint(null)),
                leftOut("relativePath", builder -> builder.relativePath(null)),
                leftOut("title", builder -> builder.title(null)),
                leftOut("markdown", builder -> builder.markdown(null)),
                leftOut("mediaType", builder -> builder.mediaType(null)),
                leftOut("access", builder -> builder.access(null)));
    }

    private static Arguments leftOut(String part, UnaryOperator<IngestionDocument.Builder> change) {
        return Arguments.of(part, change);
    }

    @Test
    void cannotBeStartedWithoutItsIdentity() {
        assertThatThrownBy(() -> IngestionDocument.builder("page_id", null)).hasMessage("remoteId");
        assertThatThrownBy(() -> IngestionDocument.builder(null, "7")).hasMessage("metadataKey");
    }

    @Test
    void claimsToKnowNothingAboutAccessUnlessTold() {
        assertThat(Documents.page("7").build().access()).isEqualTo(SourceAccess.unknown());
    }

    @Test
    void keepsTheOrderOfItsMetadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("title", "T");
        metadata.put("connector", "wiki");
        metadata.put("labels", List.of());

        assertThat(Documents.page("7").metadata(metadata).build().metadata()).containsExactlyEntriesOf(metadata);
    }

    @Test
    void isNotChangedThroughTheMetadataItWasGiven() {
        List<Object> labels = new ArrayList<>(List.of("one"));
        Map<String, Object> metadata = new HashMap<>(Map.of("hints", new HashMap<>(Map.of("labels", labels))));
        IngestionDocument document = Documents.page("7").metadata(metadata).build();

        labels.add("two");
        metadata.clear();

        assertThat(document.metadata()).isEqualTo(Map.of("hints", Map.of("labels", List.of("one"))));
    }

    @Test
    void isNotChangedThroughTheMetadataItGives() {
        IngestionDocument document =
                Documents.page("7").metadata(Map.of("labels", List.of("one"))).build();

        assertThat(document.metadata()).isUnmodifiable();
        assertThat((List<?>) document.metadata().get("labels")).isUnmodifiable();
    }

    @Test
    void refusesMetadataThatHostsCannotWriteNamingTheEntry() {
        IngestionDocument.Builder builder =
                Documents.page("7").metadata(Map.of("hints", Map.of("edits", List.of("x", Instant.EPOCH))));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("metadata.hints.edits[1] is a java.time.Instant;");
    }

    @Test
    void refusesNullInMetadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("owner", null);

        assertThatThrownBy(() -> Documents.page("7").metadata(metadata).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("metadata.owner is null;");
    }
}
