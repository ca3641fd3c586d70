package io.askmydocs.host.scheduler;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.askmydocs.host.db.JsonColumn;
import io.askmydocs.host.journal.Actor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errands as JSON, so that a newer release reads those of an older one. */
final class ErrandText implements Serializer {

    @Override
    public byte[] serialize(@Nullable Object data) {
        if (!(data instanceof Errand errand)) {
            return new byte[0];
        }
        Map<String, String> fields = Map.of(
                "tenant", errand.tenant(),
                "full", String.valueOf(errand.full()),
                "wanted", String.valueOf(errand.wanted()),
                "by", errand.by().text(),
                "failures", String.valueOf(errand.failures()));
        return JsonColumn.write(fields).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    @SuppressWarnings("NullAway") // As the library has it: a task without data has none.
    public <T> T deserialize(Class<T> type, byte @Nullable [] text) {
        if (text == null || text.length == 0 || type != Errand.class) {
            return null;
        }
        Map<String, String> fields = JsonColumn.readTexts(new String(text, StandardCharsets.UTF_8));
        return type.cast(new Errand(
                fields.getOrDefault("tenant", ""),
                Boolean.parseBoolean(fields.get("full")),
                Boolean.parseBoolean(fields.get("wanted")),
                Actor.parse(fields.getOrDefault("by", "")).orElseGet(Actor::schedule),
                Integer.parseInt(fields.getOrDefault("failures", "0"))));
    }
}
