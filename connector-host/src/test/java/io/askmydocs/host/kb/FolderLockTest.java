package io.askmydocs.host.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write below one folder, or would. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FolderLockTest {

    private static final String OWNER = "one database";

    @TempDir
    Path folder;

    /** Without a lock of its own, a third process would clear up below it. */
    @Test
    void isHeldByAllWhoStartAtTheSameMoment() throws Exception {
        try (LockingProcess first = LockingProcess.sharing(folder, OWNER)) {
            assertThat(first.says()).isEqualTo("cleaning");
            CountDownLatch starting = new CountDownLatch(1);
            CompletableFuture<FolderLock> second = CompletableFuture.supplyAsync(() -> {
                starting.countDown();
                return share();
            });
            starting.await();
            first.goOn();
            assertThat(first.says()).isEqualTo("locked");
            try (FolderLock lock = second.get()) {
                first.close();

                assertThat(thirdAlone()).isEqualTo("refused");
            }
            assertThat(thirdAlone()).isEqualTo("locked");
        }
    }

    @Test
    void isRefusedToThoseOfAnotherDatabase() throws Exception {
        try (FolderLock ours = share();
                LockingProcess other = LockingProcess.sharing(folder, "another database")) {
            assertThat(other.says()).isEqualTo("refused");
        }
    }

    @Test
    void isRefusedWhereAHostIsThatSharesItWithNobodyThoughItWasSharedBefore() throws Exception {
        share().close();
        try (LockingProcess alone = LockingProcess.alone(folder)) {
            assertThat(alone.says()).isEqualTo("locked");
            try (LockingProcess sharing = LockingProcess.sharing(folder, OWNER)) {
                assertThat(sharing.says()).isEqualTo("refused");
            }
        }
    }

    private String thirdAlone() throws Exception {
        try (LockingProcess third = LockingProcess.alone(folder)) {
            return third.says();
        }
    }

    private FolderLock share() {
        try {
            return FolderLock.shared(folder, OWNER, () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
