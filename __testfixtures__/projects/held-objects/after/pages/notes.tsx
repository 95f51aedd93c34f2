import type { GetServerSideProps } from 'next'
import { userOf } from '../lib/context'
import { db } from '../lib/db'

export const getServerSideProps: GetServerSideProps = async (ctx) => {
  const user = await userOf(ctx)
  return { props: { notes: user ? await db.note.all(user) : [] } }
}

export default function Notes({ notes }: { notes: { id: string; text: string }[] }) {
  return <ul>{notes.map((note) => <li key={note.id}>{note.text}</li>)}</ul>
}
