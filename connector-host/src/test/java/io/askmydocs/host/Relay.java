package io.askmydocs.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Semaphore;

/** Passes on what a client and a server say to each other, until it is cut: then nothing arrives, and no connection ends. */
final class Relay implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final ServerSocket door;
    private final int server;
    private final Semaphore open = new Semaphore(1);

    private Relay(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    static Relay to(int server) {
        try {
            Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
            background(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        open.acquireUninterruptibly();
    }

    void mend() {
        open.release();
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            Socket further = new Socket(InetAddress.getLoopbackAddress(), server);
            background(() -> pass(client, further));
            background(() -> pass(further, client));
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            byte[] some = new byte[BUFFER];
            for (int length = from.getInputStream().read(some);
                    length >= 0;
                    length = from.getInputStream().read(some)) {
                open.acquireUninterruptibly();
                open.release();
                to.getOutputStream().write(some, 0, length);
            }
        }
    }

    private static void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of both hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
