import Link from 'next/link'
import { useEffect, useState } from 'react'
import type { PostList } from './api/posts'

export default function Home() {
  const [list, setList] = useState<PostList>()
  useEffect(() => {
    fetch('/api/posts').then((answer) => answer.json()).then(setList)
  }, [])

  return (
    <>
      <h1>Blog</h1>
      <ul>
        {list?.posts.map((post) => (
          <li key={post.id}>
            <Link href={`/posts/${post.id}`}>{post.title}</Link>
          </li>
        ))}
      </ul>
      <form action="/api/subscribe" method="post">
        <input name="email" placeholder="you@example.com" />
        <button>Subscribe</button>
      </form>
    </>
  )
}
