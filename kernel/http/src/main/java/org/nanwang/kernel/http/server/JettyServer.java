package org.nanwang.kernel.http.server;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listening server. */
public final class JettyServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JettyServer.class);
    private static final int MOST_THREADS = 400;

    private final Server server;
    private final ServerConnector connector;

    private JettyServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts to listen.
     *
     * @throws Refusal if the port is taken or the host is no address of this machine
     */
    public static JettyServer start(Listener listener, Limits limits, Dispatcher dispatcher) {
        Server server = new Server(threads());
        ServerConnector connector = listener.connector(server);
        server.addConnector(connector);
        server.setErrorHandler(new ProblemErrors());
        server.setStopTimeout(limits.drain().toMillis());
        server.setHandler(new GracefulHandler(context(dispatcher)));
        JettyServer started = new JettyServer(server, connector);
        started.listen(listener);
        return started;
    }

    private void listen(Listener listener) {
        String host = listener.host();
        try {
            connector.open();
            server.start();
        } catch (BindException e) {
            throw refuse(e, HttpError.PORT_TAKEN, host, String.valueOf(listener.port()));
        } catch (IOException e) {
            boolean taken = e.getCause() instanceof BindException;
            throw refuse(e, taken ? HttpError.PORT_TAKEN : HttpError.HOST_UNUSABLE, host,
                    taken ? String.valueOf(listener.port()) : e.getMessage());
        } catch (Exception e) {
            throw refuse(e, HttpError.HOST_UNUSABLE, host, e.toString());
        }
    }

    private Refusal refuse(Exception cause, HttpError error, String host, String detail) {
        close();
        return new Refusal(cause, error, host, detail);
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool pool = new QueuedThreadPool(MOST_THREADS);
        pool.setName("http");
        if (VirtualThreads.areSupported()) {
            pool.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        return pool;
    }

    private static ServletContextHandler context(Dispatcher dispatcher) {
        ServletContextHandler context = new ServletContextHandler("/", false, false);
        ServletHolder holder = new ServletHolder(dispatcher);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        context.setErrorHandler(new ProblemErrors());
        return context;
    }

    /** Gives the port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests, lets those in flight end, and stops. */
    @Override
    public void close() {
        try {
            connector.close();
            server.stop();
        } catch (TimeoutException e) {
            LOG.warn("Requests were still in flight when the HTTP server had to stop");
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop", e);
        }
    }
}
