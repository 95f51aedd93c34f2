import { db } from './db'
import { Status } from './constants'
import { RuleError, ShelfError } from './errors'

export async function addBook(title: unknown) {
  if (typeof title !== 'string') return { status: 400, response: 'No title' }
  if (title.length > 20) throw new RuleError('Too long', 413)
  if (await db.books.has(title)) throw new ShelfError('Twice')
  return { status: Status.created, response: await db.books.add(title) }
}

export async function lend(id: string) {
  const book = await db.books.find(id)
  return { status: book.status, response: book }
}
