package io.askmydocs.host.plugins;

import io.askmydocs.connector.api.ConnectorInterface;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a plugin with its own class loader as that of the thread. Many libraries, those of the JDK for XML among them, look for
 * their parts there, and would find the host's. Threads that a plugin starts have it from the one that called.
 */
public final class PluginCalls {

    private static final ClassLoader HOST = PluginCalls.class.getClassLoader();
    private static final String API = ConnectorInterface.class.getPackageName();

    private PluginCalls() {}

    /** The same connector, with all it is able to do. One that shares the host's class loader stays as it is. */
    public static ConnectorInterface of(ConnectorInterface connector) {
        ClassLoader own = connector.getClass().getClassLoader();
        if (own == HOST) {
            return connector;
        }
        return (ConnectorInterface) Proxy.newProxyInstance(
                ConnectorInterface.class.getClassLoader(),
                abilities(connector.getClass()).toArray(Class<?>[]::new),
                (proxy, method, arguments) -> invoke(connector, method, arguments, own));
    }

    private static @Nullable Object invoke(
            ConnectorInterface connector, Method method, @Nullable Object @Nullable [] arguments, ClassLoader own)
            throws Throwable {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(own);
        try {
            return method.invoke(connector, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What a plugin does while it is being found. */
    static <T> T with(ClassLoader own, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(own);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Set<Class<?>> abilities(Class<?> type) {
        Set<Class<?>> abilities = new LinkedHashSet<>();
        for (Class<?> one : type.getInterfaces()) {
            if (one.getPackageName().equals(API)) {
                abilities.add(one);
            } else {
                abilities.addAll(abilities(one));
            }
        }
        if (type.getSuperclass() != null) {
            abilities.addAll(abilities(type.getSuperclass()));
        }
        return abilities;
    }
}
