import { defineChart } from '@keelwork/chart';
import { djangoAppEgress } from '@keelwork/django-app';
import {
  horizontalPodAutoscaler,
  networkPolicy,
  scaledObject,
  serviceAccount,
  type Identity,
} from '@keelwork/kubernetes';
import { beatDeployment } from './beat.ts';
import { values } from './values.ts';
import { workerDeployment } from './worker.ts';

/** Celery for a Django application: workers that can be scaled, and one beat. Nothing connects to either. */
export const celery = defineChart({
  name: 'celery',
  description: 'Celery for a Django application: workers that can be scaled, and the one beat that sends what is due.',
  appVersion: '5.7.0',
  values,
  endpoints: () => ({}),
  objects: ({ values, release }) => {
    // Both wait for the migration, which runs in wave 1.
    const worker: Identity = { chart: 'celery', release, component: 'worker' };
    const beat: Identity = { chart: 'celery', release, component: 'beat' };
    const flows = { clients: false, egress: djangoAppEgress(values) };
    return {
      'worker-service-account': serviceAccount(worker),
      'worker-deployment': workerDeployment({ ...worker, wave: 2 }, values),
      'worker-horizontal-pod-autoscaler': horizontalPodAutoscaler({ ...worker, wave: 2 }, values.worker.scaling),
      'worker-scaled-object': scaledObject({ ...worker, wave: 2 }, values.worker.scaling),
      'worker-network-policy': networkPolicy(worker, values.networkPolicy, flows),
      'beat-service-account': serviceAccount(beat),
      'beat-deployment': beatDeployment({ ...beat, wave: 2 }, values),
      'beat-network-policy': networkPolicy(beat, values.networkPolicy, flows),
    };
  },
});
