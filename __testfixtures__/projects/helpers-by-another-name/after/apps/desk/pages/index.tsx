import { PAGE_SIZE } from '../app/api/open/page-size'

export default function Home() {
  return <p>{PAGE_SIZE} tickets a page</p>
}
