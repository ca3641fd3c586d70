package io.askmydocs.host.vault;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.util.function.Supplier;

/** Keys that an operator hands over, such as by a variable of the environment. */
record GivenKeys(Keyset keys) implements KeySource {

    static final String WHERE = "CONNECTOR_VAULT_KEYS";

    static GivenKeys of(String text) {
        try {
            return new GivenKeys(Keyset.read(text));
        } catch (IllegalArgumentException e) {
            // Without the cause: its message could be a part of a key.
            throw new ConnectorConfigurationException(WHERE + " must hold one or more keys of 32 bytes in Base64, with"
                    + " commas between, the newest first. 'openssl rand -base64 32' makes one.");
        }
    }

    @Override
    public String where() {
        return WHERE;
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public boolean guarded() {
        return true;
    }

    /** Nobody can change them. */
    @Override
    public <T> T alone(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void replace(Keyset changed) {
        throw new ConnectorConfigurationException("The keys are given in " + WHERE + ", so the host cannot change them."
                + " Put a new key before the others there, restart every host with it, and rotate then.");
    }

    @Override
    public String toString() {
        return "GivenKeys[" + keys.ids() + "]";
    }
}
