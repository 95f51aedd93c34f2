import NextAuth from 'next-auth'

export const dynamic = 'force-dynamic'

const options = {
  secret: 'fixture-secret',
  providers: [],
}

function handler(request, { params }) {
  return NextAuth(request, { params }, options)
}

export { handler as GET, handler as POST }
