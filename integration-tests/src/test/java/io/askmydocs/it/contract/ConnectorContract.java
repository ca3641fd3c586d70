package io.askmydocs.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a host may expect of any connector. A connector joins by a subclass that sets up its source. */
@Timeout(600)
abstract class ConnectorContract {

    abstract ConnectorInterface connector();

    /** An installation nobody connected. */
    abstract MemoryContext unconnected();

    /** Gives the installation credentials that work. */
    abstract void connect(MemoryContext context);

    /** The remote ids of everything that is to be synced now; three at least. */
    abstract Set<String> truth();

    /** Edits one document at the source, a good while after everything before. */
    abstract String change();

    /** From now on the source takes no credentials. */
    abstract void refuseCredentials();

    /** The checkpoints that tell of the documents, and stay as long as these do. */
    Set<String> keptWithDocuments() {
        return Set.of();
    }

    private MemoryContext connected() {
        MemoryContext context = unconnected();
        connect(context);
        return context;
    }

    @Test
    void keyIsKebabCase() {
        assertThat(connector().key()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(connector().displayName()).isNotBlank();
    }

    @Test
    void iconIsAnSvgOnItsOwnClassPath() {
        assertThat(connector().icon()).endsWith(".svg").doesNotStartWith("/");
        assertThat(connector()
                        .getClass()
                        .getClassLoader()
                        .getResource(connector().icon()))
                .isNotNull();
    }

    @Test
    void scopesAreSingleWordsAndCannotBeChanged() {
        assertThat(connector().oauthScopes())
                .isNotEmpty()
                .allSatisfy(scope -> assertThat(scope).matches("\\S+"));
        assertThatThrownBy(() -> connector().oauthScopes().add("everything"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void healthOfAConnectedInstallationIsHealthy() {
        assertThat(connector().health(connected()).state()).isEqualTo(HealthStatus.State.HEALTHY);
    }

    @Test
    void healthOfAnUnconnectedInstallationIsErrored() {
        assertThat(connector().health(unconnected()).state()).isEqualTo(HealthStatus.State.ERRORED);
    }

    @Test
    void healthOfRefusedCredentialsIsErrored() {
        MemoryContext context = connected();
        refuseCredentials();

        assertThat(connector().health(context).state()).isEqualTo(HealthStatus.State.ERRORED);
    }

    @Test
    void healthNeverThrowsWhateverTheHostDoes() {
        MemoryContext context = connected();
        context.credentials().jam();

        assertThat(connector().health(context).state()).isEqualTo(HealthStatus.State.ERRORED);
    }

    @Test
    void fullSyncDispatchesEverythingReadable() {
        MemoryContext context = connected();

        SyncResult result = connector().syncFull(context);

        assertThat(context.ingestion().documents().keySet()).isEqualTo(truth());
        assertThat(result.mode()).isEqualTo(SyncMode.FULL);
        assertThat(result.failed()).isEmpty();
        assertThat(result.complete()).isTrue();
        assertThat(result.added()).isEqualTo(truth().size());
        assertThat(result.traffic().requests()).isPositive();
        assertThat(context.ingestion().events()).contains("sync_completed");
    }

    @Test
    void documentsHaveCompleteMetadata() {
        MemoryContext context = connected();

        connector().syncFull(context);

        assertThat(context.ingestion().documents().values()).isNotEmpty().allSatisfy(this::isComplete);
    }

    private void isComplete(IngestionDocument document) {
        Map<String, Object> metadata = document.metadata();
        assertThat(metadata)
                .containsKeys("title", "url")
                .containsEntry("connector", connector().key())
                .containsEntry(document.metadataKey(), document.remoteId());
        assertThat(metadata.get("converter_hints"))
                .asInstanceOf(MAP)
                .containsKeys(connector().key(), "_derived");
        assertThat(metadata.get("_derived"))
                .asInstanceOf(MAP)
                .containsKeys("search_tags", "status_active", "recency_bucket");
        assertThat(document.fingerprint()).isNotBlank();
        assertThat(document.container()).isNotBlank();
        assertThat(document.mediaType()).contains("/");
        assertThat(document.relativePath())
                .endsWith(".md")
                .doesNotStartWith("/")
                .doesNotContain("..");
    }

    @Test
    void titlesAndBodiesPassRedaction() {
        MemoryContext context = connected();

        connector().syncFull(context);

        assertThat(context.ingestion().documents().values()).isNotEmpty().allSatisfy(document -> {
            assertThat(document.title()).contains(MemoryKnowledge.REDACTED);
            assertThat(document.markdown()).endsWith(MemoryKnowledge.REDACTED);
        });
    }

    @Test
    void secondFullSyncAddsNothing() {
        MemoryContext context = connected();
        connector().syncFull(context);

        SyncResult again = connector().syncFull(context);

        assertThat(again.added() + again.updated() + again.removed()).isZero();
        assertThat(again.unchanged()).isEqualTo(truth().size());
        assertThat(context.ingestion().documents().keySet()).isEqualTo(truth());
    }

    @Test
    void incrementalSyncWithoutAStartingPointIsFull() {
        MemoryContext context = connected();

        SyncResult result = connector().syncIncremental(context, Optional.empty());

        assertThat(result.mode()).isEqualTo(SyncMode.FULL);
        assertThat(context.ingestion().documents().keySet()).isEqualTo(truth());
    }

    @Test
    void incrementalSyncBringsWhatChanged() {
        MemoryContext context = connected();
        Instant begun = context.clock().instant();
        connector().syncFull(context);
        String id = change();
        Map<String, IngestionDocument> before = context.ingestion().documents();

        SyncResult result = connector().syncIncremental(context, Optional.of(begun));

        assertThat(result.mode()).isEqualTo(SyncMode.INCREMENTAL);
        assertThat(result.updated()).isEqualTo(1);
        assertThat(context.ingestion().documents().get(id).markdown())
                .isNotEqualTo(before.get(id).markdown());
    }

    @Test
    void documentTheHostCannotStoreIsNamedAndTheOthersArrive() {
        MemoryContext context = connected();
        String id = truth().iterator().next();
        context.ingestion().refuse(id);

        SyncResult result = connector().syncFull(context);

        assertThat(result.failed()).extracting(SyncProblem::id).containsExactly(id);
        assertThat(result.failed().get(0).message()).contains("the disk is full");
        assertThat(context.ingestion().documents()).hasSize(truth().size() - 1);
    }

    @Test
    void cancelledSyncEndsAndSaysThatItIsNotComplete() {
        MemoryContext context = connected();
        context.cancel();

        SyncResult result = connector().syncFull(context);

        assertThat(result.complete()).isFalse();
        assertThat(context.ingestion().documents()).isEmpty();
    }

    @Test
    void syncWithoutCredentialsAsksToConnect() {
        MemoryContext context = unconnected();

        assertThatThrownBy(() -> connector().syncFull(context)).isInstanceOf(ConnectorAuthException.class);
        assertThat(context.ingestion().events()).containsExactly("sync_failed");
    }

    @Test
    void syncWithRefusedCredentialsAsksToConnectAgain() {
        MemoryContext context = connected();
        refuseCredentials();

        assertThatThrownBy(() -> connector().syncFull(context)).isInstanceOf(ConnectorAuthException.class);
        assertThat(context.ingestion().events()).contains("sync_failed");
        assertThat(context.ingestion().documents()).isEmpty();
    }

    @Test
    void disconnectingForgetsEverythingButTheDocuments() {
        MemoryContext context = connected();
        connector().syncFull(context);

        connector().disconnect(context);

        assertThat(context.credentials().load()).isEmpty();
        assertThat(context.checkpoints().names()).isEqualTo(keptWithDocuments());
        assertThat(context.ingestion().events()).endsWith("disconnected");
        assertThat(context.ingestion().documents().keySet()).isEqualTo(truth());
    }

    @Test
    void disconnectingTwiceAndWithoutTheSourceDoesNotFail() {
        MemoryContext context = connected();
        refuseCredentials();

        connector().disconnect(context);

        assertThatCode(() -> connector().disconnect(context)).doesNotThrowAnyException();
    }
}
