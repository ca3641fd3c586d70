package io.askmydocs.host.plugins;

import io.askmydocs.connector.api.ConnectorInterface;

/**
 * What a plugin shares with the host: the JDK, and the classes of connector-api. Not their neighbours on the class path, so that
 * a plugin never meets the host's libraries, and no resource, so that it never takes the host's services for its own.
 */
final class ApiLoader extends ClassLoader {

    private static final String PACKAGE = ConnectorInterface.class.getPackageName() + ".";
    private static final ClassLoader OWNER = ConnectorInterface.class.getClassLoader();

    ApiLoader() {
        super("connector-api", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            throw new ClassNotFoundException(name);
        }
        return OWNER.loadClass(name);
    }
}
