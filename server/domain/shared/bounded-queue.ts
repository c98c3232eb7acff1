export class QueueFullError extends Error {
  override name = 'QueueFullError'
}

/**
 * Runs at most `maxRunning` pieces of work at once and lets `maxWaiting` more wait their turn.
 * @throws QueueFullError when the queue is full
 */
export function createBoundedQueue(maxRunning: number, maxWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running < maxRunning) running++
    else {
      if (waiting.length >= maxWaiting) throw new QueueFullError('Too much is waiting already')
      await new Promise<void>(resolve => waiting.push(resolve))
    }
    try {
      return await work()
    }
    finally {
      // A place is handed on, never given back while someone waits: who comes between would take it a second time.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
