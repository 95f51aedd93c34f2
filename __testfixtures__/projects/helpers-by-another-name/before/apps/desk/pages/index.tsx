import { PAGE_SIZE } from '~open'

export default function Home() {
  return <p>{PAGE_SIZE} tickets a page</p>
}
