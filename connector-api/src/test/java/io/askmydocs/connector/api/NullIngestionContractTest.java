package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NullIngestionContractTest {

    @ParameterizedTest
    @MethodSource("calls")
    void failsEveryCallSayingWhatTheHostForgot(String method, Consumer<ConnectorIngestionContract> call) {
        assertThatThrownBy(() -> call.accept(NullIngestionContract.instance()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(method)
                .hasMessageContaining("ConnectorContext.ingestion()");
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call(
                        "dispatchIngestion",
                        out -> out.dispatchIngestion(Documents.page("1").build())),
                call("resolveKbSourcePath", out -> out.resolveKbSourcePath("ENG/1.md")),
                call("redactContent", out -> out.redactContent("text")),
                call("emitAudit", out -> out.emitAudit(new AuditEvent(AuditEvent.Type.INSTALLED, Map.of()))),
                call("softDeleteByRemoteId", out -> out.softDeleteByRemoteId("page_id", "1")),
                call("knownDocuments", out -> out.knownDocuments("page_id", "ENG")));
    }

    private static Arguments call(String method, Consumer<ConnectorIngestionContract> call) {
        return Arguments.of(method, call);
    }
}
