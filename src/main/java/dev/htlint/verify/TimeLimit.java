package dev.htlint.verify;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for work so long and no longer; what is not done by then goes on in the background. */
final class TimeLimit implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "htlint-verify");
            thread.setDaemon(true);
            return thread;
          });

  /** What {@code work} gives; empty where it is not done in time. */
  <T> Optional<T> call(int seconds, Callable<T> work) throws IOException {
    Future<T> result = threads.submit(work);
    try {
      return Optional.of(result.get(seconds, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      result.cancel(true);
      return Optional.empty();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof IOException fault) {
        throw fault;
      }
      throw new IOException(String.valueOf(cause.getMessage()), e);
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
