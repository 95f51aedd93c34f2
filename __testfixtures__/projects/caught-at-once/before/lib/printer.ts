import { EventEmitter } from 'node:events'

export interface Job extends EventEmitter {
  start(): void
}

/** A job that gives its pages by and by; a title that it does not take is refused at once. */
export function printed(title: string): Job {
  const job = new EventEmitter() as Job
  job.start = () => {
    if (title === 'jam') throw new Error('paper jam')
    setTimeout(() => {
      job.emit('data', Buffer.from(title))
      job.emit('end')
    }, 5)
  }
  return job
}

/** The same for who takes all of it at once. */
export function printAll(title: string, done: (error: Error | null, text?: string) => void): void {
  if (title === 'jam') throw new Error('paper jam')
  setTimeout(() => done(title === 'blank' ? new Error('no ink') : null, title), 5)
}
