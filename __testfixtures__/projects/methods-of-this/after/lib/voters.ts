import { NextResponse, type NextRequest } from 'next/server'
import { voters } from 'database'

export const access = {
  async voter(request: NextRequest) {
    return (await voters.find(request.cookies.get('voter')?.value)) as { id: string } | null
  },
  require: async function (request: NextRequest) {
    const voter = await this.voter(request)
    if (!voter) {
      return this.refuse('Who are you?')
    }
    return voter
  },
  refuse(reason: string) {
    return NextResponse.json({ error: reason }, { status: 401 })
  },
}
