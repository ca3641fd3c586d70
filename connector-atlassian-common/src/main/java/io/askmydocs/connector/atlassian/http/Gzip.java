package io.askmydocs.connector.atlassian.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.zip.GZIPInputStream;

/** Unpacks bodies: a listing with bodies is several times smaller on the wire, and {@code java.net.http} leaves it to us. */
final class Gzip {

    private Gzip() {}

    static BodyHandler<byte[]> unpacking() {
        return info -> {
            BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
            boolean packed = info.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equalsIgnoreCase)
                    .isPresent();
            return packed ? BodySubscribers.mapping(bytes, Gzip::unpack) : bytes;
        };
    }

    private static byte[] unpack(byte[] body) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
