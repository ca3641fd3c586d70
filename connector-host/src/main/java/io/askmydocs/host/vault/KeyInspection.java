package io.askmydocs.host.vault;

import io.askmydocs.host.db.HostDatabase;
import java.nio.file.Path;
import java.util.Optional;

/** A look at the keys of the vault that makes none and changes nothing. */
public final class KeyInspection {

    private final KeySource source;

    private KeyInspection(KeySource source) {
        this.source = source;
    }

    /**
     * The keys a host with these would use.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when given keys cannot be read, with the remedy
     */
    public static KeyInspection of(Path folder, Optional<String> keys) {
        return new KeyInspection(keys.<KeySource>map(GivenKeys::of).orElseGet(() -> KeyFile.at(folder)));
    }

    /** Tells where they are, for messages. */
    public String where() {
        return source.where();
    }

    public boolean present() {
        return source.present();
    }

    /** Whether nobody but the owner can read them, as far as one can tell. */
    public boolean guarded() {
        return source.guarded();
    }

    /**
     * Reads the keys that are present.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when they are damaged, with the remedy
     */
    public void requireReadable() {
        source.keys();
    }

    /**
     * Opens something that the database holds sealed.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when they do not fit, with the remedy
     */
    public void requireFit(HostDatabase database) {
        new KeyCheck(database, source, new AesGcmCipher(source)).requireFit();
    }
}
