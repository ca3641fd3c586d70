package io.askmydocs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncProgress;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.atlassian.http.Pause;
import java.time.Duration;

/** Has a host that runs sync an account, and watches it. */
final class HostSync {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final HostApi api;
    private final String account;
    private final Pause pause = Pause.system();

    HostSync(HostApi api, String account) {
        this.api = api;
        this.account = account;
    }

    SyncResult run(boolean full, ProgressListener progress) {
        String id = api.post("/accounts/" + account + "/sync", RunJson.object().put("full", full))
                .path("run")
                .asText();
        JsonNode run = run(id);
        while (isWaiting(run) || run.path("status").asText().equals("running")) {
            pause.pause(BETWEEN_LOOKS, Cancellation.never());
            boolean running = show(api.get("/accounts/" + account + "/progress"), progress);
            run = run(id);
            if (!running && isWaiting(run)) {
                throw new ConnectorException("The host did not begin the sync. Look at the account on " + api.url()
                        + "/accounts/" + account + ".");
            }
        }
        return HostRun.read(run);
    }

    private JsonNode run(String id) {
        return api.get("/runs/" + id);
    }

    private static boolean isWaiting(JsonNode run) {
        return run.path("status").asText().equals("waiting");
    }

    private static boolean show(JsonNode look, ProgressListener progress) {
        for (JsonNode container : look.at("/progress/containers")) {
            progress.progressed(new SyncProgress(
                    container.path("key").asText(),
                    container.path("done").asLong(),
                    container.path("known").asLong(),
                    container.path("finished").asBoolean()));
        }
        return look.path("running").asBoolean();
    }
}
