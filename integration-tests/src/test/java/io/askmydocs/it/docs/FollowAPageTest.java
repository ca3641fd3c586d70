package io.askmydocs.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FollowAPageTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void leadsOnlyToFilesThatExist() throws IOException {
        Path docs = Path.of("../docs");
        List<Path> targets = LINK.matcher(Files.readString(docs.resolve("follow-a-page.md")))
                .results()
                .map((MatchResult link) -> docs.resolve(link.group(1)).normalize())
                .toList();

        assertThat(targets).as("links of docs/follow-a-page.md").hasSizeGreaterThanOrEqualTo(6);
        assertThat(targets).allSatisfy(target -> assertThat(target).exists());
    }
}
