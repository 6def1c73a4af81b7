import { defineEnvironment, k3d } from '@keelwork/gitops';
import { jewelryShop } from '@keelwork/jewelry-shop';

/** The shop is reached by plain HTTP here, where secure cookies and redirects to HTTPS would lock everybody out. */
const withoutTls = { secureCookies: false };

/** One machine with 3 cores and 6 GB: a server and two agents of k3s in Docker. */
export default defineEnvironment({
  name: 'k3d',
  cluster: k3d({ name: 'jewelry-shop', servers: 1, agents: 2, cpu: 3, memory: '6G' }),
  repository: { url: 'https://github.com/your-organisation/keelwork.git', revision: 'main' },
  platforms: [jewelryShop.with({ web: withoutTls, celery: withoutTls, prometheus: { retention: '2d' } })],
});
