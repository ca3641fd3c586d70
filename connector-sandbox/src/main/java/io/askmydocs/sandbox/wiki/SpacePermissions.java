package io.askmydocs.sandbox.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who may do what in which space. Reading is one operation among others, and not everybody listed may read. */
public final class SpacePermissions {
    /** May export spaces and read none: listed everywhere, a reader only to who does not look at the operation. */
    public static final Principal EXPORTERS = Principal.group("5c1e0d52-0f57-4c0e-9f7f-27d0b9f0e0aa");

    /** One principal's right to one operation, for example {@code read} on {@code space}. */
    public record Permission(Principal principal, String key, String targetType) {
        public boolean isReading() {
            return key.equals("read") && targetType.equals("space");
        }
    }

    private final Map<String, List<Permission>> bySpaceKey = new ConcurrentHashMap<>();
    private volatile List<Permission> usual = List.of();

    /** Who may read a space of which nothing else was said. */
    public void usually(List<Principal> readers) {
        usual = permissions(readers);
    }

    /** Exactly these may read the space, and write pages and comments there. */
    public void permit(String spaceKey, List<Principal> readers) {
        bySpaceKey.put(spaceKey, permissions(readers));
    }

    private static List<Permission> permissions(List<Principal> readers) {
        List<Permission> permissions = new ArrayList<>();
        permissions.add(new Permission(EXPORTERS, "export", "space"));
        readers.forEach(reader -> Stream.of(
                        new Permission(reader, "create", "page"),
                        new Permission(reader, "read", "space"),
                        new Permission(reader, "create", "comment"))
                .forEach(permissions::add));
        return List.copyOf(permissions);
    }

    /** These may no longer read; what else they were allowed stays listed. */
    public void deny(String spaceKey, List<Principal> readers) {
        List<Permission> left = of(spaceKey).stream()
                .filter(permission -> !(permission.isReading() && readers.contains(permission.principal())))
                .toList();
        bySpaceKey.put(spaceKey, left);
    }

    public List<Permission> of(String spaceKey) {
        return bySpaceKey.getOrDefault(spaceKey, usual);
    }
}
