import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

async function accountOf() {
  return (await cookies()).get('account')?.value
}

export default async function handler(req, res) {
  if (req.method === 'GET') return redirect('/sign-in')
  if (req.method !== 'POST') return res.status(405).end()
  const theme = (await cookies()).get('theme')
  res.json({ theme: theme?.value, account: await accountOf() })
}
