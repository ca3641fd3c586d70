package io.askmydocs.it.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;

/** The members of the JDK that only named places may touch. */
enum Touches {
    WAITING(Touches::waits),
    CLOCK(Touches::readsTheClock),
    CONSOLE(access -> isMember(access, "java.lang.System", Set.of("out", "err"))
            || access.getName().equals("printStackTrace") && rawParameters(access) == 0),
    ENVIRONMENT(access -> isMember(access, "java.lang.System", Set.of("getenv", "getProperty", "getProperties")));

    private final Predicate<JavaAccess<?>> predicate;

    Touches(Predicate<JavaAccess<?>> predicate) {
        this.predicate = predicate;
    }

    Predicate<JavaAccess<?>> predicate() {
        return predicate;
    }

    private static boolean waits(JavaAccess<?> access) {
        return isMember(access, "java.lang.Thread", Set.of("sleep"))
                || isMember(access, "java.util.concurrent.TimeUnit", Set.of("sleep"))
                || isMember(access, "java.util.concurrent.locks.LockSupport", Set.of("parkNanos", "parkUntil"));
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return isMember(access, "java.lang.System", Set.of("currentTimeMillis"))
                || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"))
                || owner.equals("java.time.InstantSource") && name.equals("system")
                || owner.startsWith("java.time.") && name.equals("now") && !takesAClock(access)
                || owner.equals("java.util.Date") && name.equals("<init>") && rawParameters(access) == 0;
    }

    private static boolean isMember(JavaAccess<?> access, String owner, Set<String> names) {
        return access.getTargetOwner().getName().equals(owner) && names.contains(access.getName());
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static int rawParameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : -1;
    }
}
