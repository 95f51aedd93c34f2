import { note } from 'store'

export default async function quiet(req: Request) {
  await note(await req.text())
}
