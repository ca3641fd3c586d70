package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.SyncRuns;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunListTest {

    private static final Pattern LINK = Pattern.compile("<a href=\"/runs/([^\"]+)\"");

    @Test
    void everyRunIsOnOnePageOrAnother(@TempDir Path folder) {
        try (Served served = Served.in(folder)) {
            Account account = served.install("default", "fake", "Busy");
            Tenant tenant = served.host().tenant("default");
            for (int i = 0; i < 65; i++) {
                tenant.sync(account.id(), true, ProgressListener.none(), Cancellation.never());
            }
            Visitor operator = served.operator();

            List<String> linked = IntStream.range(0, 3)
                    .mapToObj(page -> operator.get("/runs?page=" + page).body())
                    .flatMap(page -> LINK.matcher(page).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();

            assertThat(linked)
                    .isEqualTo(tenant.runs(Optional.empty(), Paging.first(100)).stream()
                            .map(SyncRuns.Run::id)
                            .toList());
            assertThat(operator.get("/runs?page=1").body()).contains("rel=\"next\"");
            assertThat(operator.get("/runs?page=2").body()).doesNotContain("rel=\"next\"");
        }
    }
}
