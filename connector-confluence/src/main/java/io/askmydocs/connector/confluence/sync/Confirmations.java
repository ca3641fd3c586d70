package io.askmydocs.connector.confluence.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.util.TreeSet;

/**
 * What operators were asked to agree to, and what they agreed to. A confirmation names exactly what it is about, and counts
 * once. Thread-safe within one run.
 */
public final class Confirmations {

    private static final String NAME = "confirmations";
    private static final JsonMapper JSON = new JsonMapper();

    private final CheckpointStore store;
    private final State state;

    public Confirmations(CheckpointStore store) {
        this.store = store;
        this.state = store.load(NAME).map(Confirmations::read).orElseGet(State::none);
    }

    private record State(TreeSet<String> offered, TreeSet<String> given) {
        static State none() {
            return new State(new TreeSet<>(), new TreeSet<>());
        }
    }

    /**
     * An operator agrees.
     *
     * @throws ConnectorConfigurationException when nobody asked for that
     */
    public synchronized void give(String code) {
        if (!state.offered.contains(code)) {
            throw new ConnectorConfigurationException(
                    "There is nothing to confirm under that code. Use the code the last sync reported.");
        }
        state.given.add(code);
        save();
    }

    /** Asks an operator to agree; the code to agree with. */
    synchronized String ask(String code) {
        if (state.offered.add(code)) {
            save();
        }
        return code;
    }

    /** Whether an operator agreed. It counts once. */
    synchronized boolean take(String code) {
        boolean given = state.given.remove(code);
        if (given) {
            state.offered.remove(code);
            save();
        }
        return given;
    }

    private void save() {
        try {
            store.save(NAME, JSON.writeValueAsString(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("confirmations are always JSON", e);
        }
    }

    /** Damaged ones are forgotten: asking again does no harm. */
    private static State read(String json) {
        try {
            State state = JSON.readValue(json, State.class);
            return state.offered == null || state.given == null ? State.none() : state;
        } catch (JsonProcessingException e) {
            return State.none();
        }
    }
}
