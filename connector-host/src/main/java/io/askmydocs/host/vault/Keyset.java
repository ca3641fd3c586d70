package io.askmydocs.host.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys a host has: the first one seals, all of them open. */
record Keyset(List<VaultKey> keys) {

    Keyset {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no key");
        }
    }

    /** The 32 bytes of one key as they are, or the keys in Base64, with commas or line ends between. */
    static Keyset read(byte[] content) {
        return content.length == VaultKey.BYTES
                ? new Keyset(List.of(VaultKey.of(content)))
                : read(new String(content, StandardCharsets.US_ASCII));
    }

    static Keyset read(String text) {
        return new Keyset(Arrays.stream(text.split("[,\\s]+"))
                .filter(key -> !key.isEmpty())
                .map(key -> VaultKey.of(Base64.getDecoder().decode(key)))
                .toList());
    }

    String write() {
        return keys.stream().map(VaultKey::base64).collect(Collectors.joining("\n", "", "\n"));
    }

    VaultKey primary() {
        return keys.get(0);
    }

    Optional<VaultKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    Keyset withPrimary(VaultKey key) {
        return new Keyset(Stream.concat(Stream.of(key), keys.stream()).toList());
    }

    Keyset primaryOnly() {
        return new Keyset(List.of(primary()));
    }

    String ids() {
        return keys.stream().map(VaultKey::id).collect(Collectors.joining(", "));
    }
}
