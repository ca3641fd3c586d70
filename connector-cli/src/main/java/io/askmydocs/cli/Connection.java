package io.askmydocs.cli;

import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.SupportsCredentialForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Connects an installation when what it is to be connected with is not what it was connected with. */
final class Connection {

    /** Kept in the vault, sealed with the credentials it stands for. */
    private static final String CONNECTED_WITH = "connected_with";

    private final SupportsCredentialForm connector;
    private final ConnectorContext context;

    Connection(SupportsCredentialForm connector, ConnectorContext context) {
        this.connector = connector;
        this.context = context;
    }

    void ensure(Map<String, String> form, Map<String, String> settings) {
        String print = print(new TreeMap<>(form) + " " + new TreeMap<>(settings));
        if (stored().flatMap(kept -> kept.extra(CONNECTED_WITH)).equals(Optional.of(print))) {
            return;
        }
        connector.connect(context, form);
        context.credentials().update(kept -> kept.orElseThrow().withExtra(CONNECTED_WITH, print));
    }

    /** Credentials that another key has sealed are none: connecting replaces them. */
    private Optional<Credentials> stored() {
        try {
            return context.credentials().load();
        } catch (ConnectorException e) {
            return Optional.empty();
        }
    }

    private static String print(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
